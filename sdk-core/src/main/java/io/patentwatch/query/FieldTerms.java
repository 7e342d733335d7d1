package io.patentwatch.query;

import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.CpcSymbol;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Holder;
import io.patentwatch.model.Holding;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LegalEffect;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.LocarnoClass;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.model.Region;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a patent has under each field, in the forms in which clauses ask for it.
 *
 * <p>The evaluator in memory compares with these; a store that indexes them answers alike.
 */
public final class FieldTerms {
  private static final Set<String> EFFECTS = effects();

  private FieldTerms() {}

  /**
   * The texts of a field of kind {@link QueryField.Kind#TEXT}, each a text of its own that no
   * phrase crosses; empty ones are left out.
   */
  public static List<String> texts(QueryField field, Patent patent) {
    if (field == QueryField.TITLE || field == QueryField.ABSTRACT) {
      String text = field == QueryField.TITLE ? patent.title() : patent.abstractText();
      return text.isEmpty() ? List.of() : List.of(text);
    }
    Set<String> texts = new LinkedHashSet<>();
    switch (field) {
      case TITLE_OR_ABSTRACT -> {
        texts.add(patent.title());
        texts.add(patent.abstractText());
      }
      case ANYWHERE -> {
        texts.add(patent.title());
        texts.add(patent.abstractText());
        parties(patent, texts);
        texts.addAll(patent.inventors());
      }
      case PARTY -> parties(patent, texts);
      case INVENTOR -> texts.addAll(patent.inventors());
      case ADDRESS -> addresses(patent, texts);
      case AGENT -> texts.addAll(patent.agents());
      default -> throw new IllegalArgumentException("field " + field + " is no text");
    }
    texts.remove("");
    return List.copyOf(texts);
  }

  /** The days of a field of kind {@link QueryField.Kind#DATE}. */
  public static List<LocalDate> days(QueryField field, Patent patent) {
    return switch (field) {
      case FILED -> day(patent.filed());
      case GRANTED -> day(patent.granted());
      case PUBLISHED -> {
        Set<LocalDate> days = new LinkedHashSet<>();
        for (Publication publication : patent.publications()) {
          days.addAll(day(publication.date()));
        }
        yield List.copyOf(days);
      }
      default -> throw new IllegalArgumentException("field " + field + " is no date");
    };
  }

  /**
   * The terms by which {@code =}, {@code any} and {@code all} find a patent: it answers a value if
   * one of them equals it, or begins with what stands before its {@code *}.
   *
   * <p>Classes and regions come with all that they are under, publication numbers also without
   * kind, events also as their effects.
   *
   * @param field a field that is neither text nor date
   * @param patent the patent
   * @param day the day, which matters to fields of kind {@link QueryField.Kind#CODE_ON_DAY} only
   */
  public static List<String> terms(QueryField field, Patent patent, LocalDate day) {
    return switch (field) {
      case PUBLICATION_NUMBER -> numbers(patent.publications(), true);
      case IPC -> ancestors(patent.ipc(), IpcSymbol::ancestors);
      case CPC -> ancestors(patent.cpc(), CpcSymbol::ancestors);
      case LOCARNO -> ancestors(patent.locarno(), FieldTerms::locarno);
      case REGION -> ancestors(wholeTerms(field, patent, day), FieldTerms::regionTerms);
      default -> wholeTerms(field, patent, day);
    };
  }

  /**
   * The terms by which {@code ==} finds a patent, as {@link #terms} but without what they are
   * under. A field has a value, {@code =*}, if it has any.
   */
  public static List<String> wholeTerms(QueryField field, Patent patent, LocalDate day) {
    return switch (field) {
      case PUBLICATION_NUMBER -> numbers(patent.publications(), false);
      case APPLICATION_NUMBER ->
          patent.application() == null ? List.of() : List.of(patent.application().toString());
      case PRIORITY_NUMBER -> each(patent.priorities(), given -> priority(given.number()));
      case IPC -> each(patent.ipc(), IpcSymbol::symbol);
      case CPC -> each(patent.cpc(), CpcSymbol::symbol);
      case LOCARNO -> each(patent.locarno(), LocarnoClass::symbol);
      case TYPE -> patent.type() == null ? List.of() : List.of(patent.type().code());
      case STATUS -> List.of(patent.statusOn(day).code());
      case FEES -> patent.feesOn(day).map(fees -> List.of(fees.code())).orElse(List.of());
      case REGION -> patent.regionOn(day).map(at -> List.of(regionTerm(at))).orElse(List.of());
      case INDUSTRY -> each(patent.industries(), industry -> label(industry.code()));
      case CREDIT_CODE -> creditCodes(patent);
      case EVENT -> events(patent.events());
      case TAG -> each(patent.tags(), tag -> label(tag.name()));
      default -> throw new IllegalArgumentException("field " + field + " has no terms");
    };
  }

  /** What each of some values gives, each once, without the empty. */
  private static <T> List<String> each(List<T> values, Function<T, String> term) {
    if (values.isEmpty()) {
      return List.of();
    }
    Set<String> terms = new LinkedHashSet<>();
    for (T value : values) {
      terms.add(term.apply(value));
    }
    terms.remove("");
    return List.copyOf(terms);
  }

  private static <T> List<String> ancestors(List<T> values, Function<T, List<String>> above) {
    if (values.isEmpty()) {
      return List.of();
    }
    if (values.size() == 1) {
      return List.copyOf(above.apply(values.get(0)));
    }
    Set<String> terms = new LinkedHashSet<>();
    for (T value : values) {
      terms.addAll(above.apply(value));
    }
    return List.copyOf(terms);
  }

  private static List<String> numbers(List<Publication> publications, boolean withoutKind) {
    Set<String> terms = new LinkedHashSet<>();
    for (Publication publication : publications) {
      PublicationNumber number = publication.number();
      terms.add(number.toString());
      if (withoutKind) {
        terms.add(number.country() + number.number());
      }
    }
    return List.copyOf(terms);
  }

  private static List<String> locarno(LocarnoClass locarno) {
    return List.of(locarno.mainClass(), locarno.symbol());
  }

  private static List<String> events(List<LegalEvent> events) {
    Set<String> terms = new LinkedHashSet<>();
    for (LegalEvent event : events) {
      terms.add(event(event.code()));
      event.effects().forEach(effect -> terms.add(effect.code()));
    }
    terms.remove("");
    return List.copyOf(terms);
  }

  /** The terms that one of the {@link #wholeTerms} brings along: itself and what it is under. */
  static List<String> reached(QueryField field, String whole) {
    return switch (field) {
      case PUBLICATION_NUMBER -> {
        PublicationNumber number = PublicationNumber.parse(whole);
        yield List.of(whole, number.country() + number.number());
      }
      case IPC -> IpcSymbol.parse(whole).ancestors();
      case CPC -> CpcSymbol.parse(whole).ancestors();
      case LOCARNO -> List.of(whole, LocarnoClass.parse(whole).mainClass());
      case REGION -> regionTerms(whole);
      default -> List.of(whole);
    };
  }

  /** The publication number by which {@link Sort.Key#PUBLICATION_NUMBER} sorts: the least. */
  public static Optional<String> leastPublication(Patent patent) {
    return patent.publications().stream()
        .map(publication -> publication.number().toString())
        .min(Comparator.naturalOrder());
  }

  /** Whether a patent has a value under a field on a day: what {@code =*} asks. */
  static boolean exist(QueryField field, Patent patent, LocalDate day) {
    return field == QueryField.STATUS
        ? patent.statusOn(day) != PatentStatus.UNKNOWN
        : !wholeTerms(field, patent, day).isEmpty();
  }

  /**
   * The terms of a region: itself and what it is under.
   *
   * @param region the digits of a division code, or {@code foreign}, {@code HK}, {@code MO}, {@code
   *     TW}
   */
  public static List<String> regionTerms(String region) {
    if (region.isEmpty() || !Character.isDigit(region.charAt(0))) {
      return List.of(region);
    }
    List<String> terms = new ArrayList<>(4);
    DivisionCode code = new DivisionCode(region);
    while (true) {
      terms.add(code.digits());
      if (code.parent().isEmpty()) {
        return List.copyOf(terms);
      }
      code = code.parent().get();
    }
  }

  private static String regionTerm(Region region) {
    return region.code() == null ? region.level().code() : region.code().digits();
  }

  private static void parties(Patent patent, Set<String> into) {
    for (Holding holding : patent.holdings()) {
      holding.holders().forEach(holder -> into.add(holder.party().name()));
    }
  }

  private static void addresses(Patent patent, Set<String> into) {
    for (Holding holding : patent.holdings()) {
      for (Holder holder : holding.holders()) {
        String address = holder.party().address();
        if (address != null) {
          into.add(address);
        }
      }
    }
  }

  private static List<String> creditCodes(Patent patent) {
    Set<String> codes = new LinkedHashSet<>();
    for (Holding holding : patent.holdings()) {
      for (Holder holder : holding.holders()) {
        EnterpriseMatch enterprise = holder.enterprise();
        if (enterprise != null && enterprise.creditCode() != null) {
          codes.add(enterprise.creditCode().code());
        }
      }
    }
    return List.copyOf(codes);
  }

  private static List<LocalDate> day(@Nullable LocalDate day) {
    return day == null ? List.of() : List.of(day);
  }

  private static Set<String> effects() {
    Set<String> codes = new LinkedHashSet<>();
    for (LegalEffect effect : LegalEffect.values()) {
      codes.add(effect.code());
    }
    return Set.copyOf(codes);
  }

  /** A priority number: that of a national application where it reads like one, else compact. */
  static String priority(String number) {
    try {
      return ApplicationNumber.parse(number).toString();
    } catch (IllegalArgumentException otherwise) {
      StringBuilder bare = new StringBuilder();
      compact(number)
          .codePoints()
          .filter(Character::isLetterOrDigit)
          .forEach(bare::appendCodePoint);
      return bare.toString();
    }
  }

  /** An event: an effect in lower case, a code or status text in upper case. */
  static String event(String code) {
    String label = label(code);
    return EFFECTS.contains(label) ? label : label.toUpperCase(Locale.ROOT);
  }

  /** A code of an open list: NFKC, lower case, runs of blanks one space. */
  static String label(String code) {
    if (isPlain(code)) {
      return code.toLowerCase(Locale.ROOT);
    }
    String lower = Normalizer.normalize(code, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    // Again, because lower case can make room for a composition that upper case has not.
    return String.join(" ", parts(Normalizer.normalize(lower, Normalizer.Form.NFKC)));
  }

  /** Whether it is of ASCII without blanks, as most codes are. */
  private static boolean isPlain(String code) {
    for (int i = 0; i < code.length(); i++) {
      if (code.charAt(i) <= ' ' || code.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** NFKC, upper case, without blanks and hyphens. */
  static String compact(String text) {
    String upper = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    return String.join("", parts(upper)).replace("-", "");
  }

  /** What blanks part. */
  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length()
          || Character.isWhitespace(text.charAt(at))
          || Character.isSpaceChar(text.charAt(at))) {
        if (start < at) {
          parts.add(text.substring(start, at));
        }
        start = at + 1;
      }
    }
    return parts;
  }
}
