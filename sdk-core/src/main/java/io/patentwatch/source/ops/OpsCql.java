package io.patentwatch.source.ops;

import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.query.DaySpan;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Relation;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A query in the CQL of OPS.
 *
 * <p>Expressed are titles, abstracts, names of applicants and inventors, publication, application
 * and priority numbers, IPC and CPC classes and publication dates, with {@code and} and {@code or},
 * and {@code not} beside something that must hold. OPS has its own meaning of them: texts are
 * English, names in Latin script, and it does not join the publications of an application. What OPS
 * can't express is refused, all of it by name, never left out.
 */
public final class OpsCql {
  private static final String OFFICE = "[A-Z]{2}\\*";
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final Set<String> refused = new LinkedHashSet<>();

  private OpsCql() {}

  /**
   * The query in the CQL of OPS.
   *
   * @throws IllegalArgumentException if OPS can't express it; the message names every part
   */
  public static String of(PatentQuery query) {
    OpsCql cql = new OpsCql();
    String text = cql.text(query);
    if (!cql.refused.isEmpty()) {
      throw new IllegalArgumentException(
          "OPS can't search for "
              + String.join(", ", cql.refused)
              + "; ask it for the rest, and the library for these");
    }
    return text;
  }

  private String text(PatentQuery query) {
    if (query instanceof PatentQuery.And and) {
      return conjunction(and);
    }
    if (query instanceof PatentQuery.Or or) {
      return or.parts().stream().map(this::nested).collect(Collectors.joining(" or "));
    }
    if (query instanceof PatentQuery.Clause clause) {
      return clause(clause);
    }
    return refuse(
        query instanceof PatentQuery.Not ? "'not' without what must hold beside it" : "everything");
  }

  /** In OPS a query can't begin with {@code not}, which stands between two parts. */
  private String conjunction(PatentQuery.And and) {
    List<String> wanted = new ArrayList<>();
    List<String> unwanted = new ArrayList<>();
    for (PatentQuery part : and.parts()) {
      if (part instanceof PatentQuery.Not not) {
        unwanted.add(" not " + nested(not.part()));
      } else {
        wanted.add(nested(part));
      }
    }
    return wanted.isEmpty()
        ? refuse("'not' without what must hold beside it")
        : String.join(" and ", wanted) + String.join("", unwanted);
  }

  private String nested(PatentQuery query) {
    String text = text(query);
    return query instanceof PatentQuery.Clause && !text.contains(" or ") && !text.contains(" and ")
        ? text
        : "(" + text + ")";
  }

  private String clause(PatentQuery.Clause clause) {
    Relation relation = clause.relation();
    if (relation == Relation.EXISTS) {
      return refuse("'" + clause + "'");
    }
    return switch (clause.field()) {
      case TITLE, ABSTRACT, TITLE_OR_ABSTRACT, ANYWHERE, PARTY, INVENTOR -> words(clause);
      case PUBLICATION_NUMBER -> several(clause, value -> "pn=" + quoted(office(value)));
      case APPLICATION_NUMBER -> several(clause, value -> application(clause, value, "ap", "sap"));
      case PRIORITY_NUMBER -> several(clause, value -> application(clause, value, "pr", "spr"));
      case IPC ->
          relation == Relation.EXACTLY ? refuse("'" + clause + "'") : classes(clause, "ipc=");
      case CPC ->
          relation == Relation.EXACTLY ? refuse("'" + clause + "'") : classes(clause, "cpc=/low ");
      case PUBLISHED -> days(clause);
      default -> refuse("the field " + clause.field().code() + " ('" + clause + "')");
    };
  }

  private String words(PatentQuery.Clause clause) {
    String index = clause.field().code();
    return switch (clause.relation()) {
      case IS -> index + "=" + quoted(clause.value());
      case ANY, ALL -> index + " " + clause.relation().code() + " " + quoted(clause.value());
      default -> refuse("'" + clause + "'");
    };
  }

  private String classes(PatentQuery.Clause clause, String index) {
    return several(clause, value -> index + quoted(value));
  }

  private String application(PatentQuery.Clause clause, String value, String any, String epodoc) {
    if (value.matches(OFFICE)) {
      return any + "=" + quoted(office(value));
    }
    if (value.endsWith("*")) {
      return refuse("the beginning of a number ('" + clause + "')");
    }
    return parsed(value)
        .map(number -> epodoc + "=" + quoted(number.epodocWithKind()))
        .orElseGet(() -> any + "=" + quoted(value));
  }

  /** In OPS an office stands for itself. */
  private static String office(String value) {
    return value.matches(OFFICE) ? value.substring(0, 2) : value;
  }

  private static Optional<ApplicationNumber> parsed(String value) {
    try {
      return Optional.of(ApplicationNumber.parse(value));
    } catch (IllegalArgumentException another) {
      return Optional.empty();
    }
  }

  private static String several(PatentQuery.Clause clause, UnaryOperator<String> each) {
    String join = clause.relation() == Relation.ALL ? " and " : " or ";
    return clause.values().stream().map(each).collect(Collectors.joining(join));
  }

  private static String days(PatentQuery.Clause clause) {
    DaySpan days = clause.days().orElseThrow();
    LocalDate first = days.first();
    LocalDate last = days.last();
    if (first == null) {
      return last == null ? "pd=*" : "pd<=" + DAY.format(last);
    }
    return last == null ? "pd>=" + DAY.format(first) : published(first, last);
  }

  /** A clause on the days of publication, both included. */
  static String published(LocalDate from, LocalDate to) {
    return "pd within \"" + DAY.format(from) + " " + DAY.format(to) + "\"";
  }

  /** Quotes and what else is an operator of OPS inside them is a separator here. */
  private static String quoted(String value) {
    return "\"" + value.replaceAll("[\"?#()]+", " ").strip() + "\"";
  }

  private String refuse(String what) {
    refused.add(what);
    return "";
  }
}
