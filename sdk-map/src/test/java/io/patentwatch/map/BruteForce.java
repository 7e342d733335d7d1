package io.patentwatch.map;

import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Stock;
import io.patentwatch.model.HolderKind;
import io.patentwatch.model.IndustryMatch;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.OutlineHolder;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentType;
import io.patentwatch.reference.Industry;
import io.patentwatch.reference.IndustryRules;
import io.patentwatch.reference.IndustrySubject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts patent by patent and cell by cell, as the definitions say and no cleverer. */
final class BruteForce {
  private static final IndustryRules FIELDS = IndustryRules.wipo35();
  private static final Map<String, List<String>> FIELDS_OF = new HashMap<>();

  private final List<PatentOutline> patents;
  private final CellQuery query;
  private final CellTable table;
  private final IndustryRules industries;
  private final LocalDate asOf;

  BruteForce(List<PatentOutline> patents, CellTable table, IndustryRules industries) {
    this.patents = patents;
    this.query = table.query();
    this.table = table;
    this.industries = industries;
    this.asOf = table.day();
  }

  /** How much there is in a cell. */
  Fraction amount(int time, List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).kind() == Row.Kind.OVERLAP) {
        Fraction sum = Fraction.ZERO;
        for (Row other : table.rows(rows.get(i).axis())) {
          if (other.kind() != Row.Kind.OVERLAP) {
            sum = sum.plus(amount(time, with(rows, i, other)));
          }
        }
        return sum.minus(amount(time, with(rows, i, Row.all(rows.get(i).axis()))));
      }
    }
    Fraction sum = Fraction.ZERO;
    for (PatentOutline patent : patents) {
      sum = sum.plus(share(patent, time, rows));
    }
    return sum;
  }

  private static List<Row> with(List<Row> rows, int index, Row other) {
    List<Row> copy = new ArrayList<>(rows);
    copy.set(index, other);
    return copy;
  }

  private Fraction share(PatentOutline patent, int time, List<Row> rows) {
    int day;
    if (query.measure() instanceof Stock stock) {
      day = (int) query.days().get(time).toEpochDay();
      if (!stock.counts(patent, day)) {
        return Fraction.ZERO;
      }
    } else {
      Flow flow = (Flow) query.measure();
      day = flow.day(patent);
      if (day == PatentOutline.NO_DAY
          || !flow.isOfType(patent)
          || !query.periods().get(time).contains(LocalDate.ofEpochDay(day))) {
        return Fraction.ZERO;
      }
    }
    List<@Nullable OutlineHolder> holders = holders(patent, day);
    Fraction share = Fraction.ZERO;
    for (OutlineHolder holder : holders) {
      if (isIn(holder, rows)) {
        share =
            query.counting() == Counting.FRACTIONAL
                ? share.plus(Fraction.of(1, holders.size()))
                : Fraction.of(1);
      }
    }
    for (Row row : rows) {
      share = times(share, classShare(patent, row));
    }
    return share;
  }

  private static Fraction times(Fraction one, Fraction other) {
    return new Fraction(
        one.numerator().multiply(other.numerator()),
        one.denominator().multiply(other.denominator()));
  }

  /** Those that count; nobody stands for a patent without any. */
  private List<@Nullable OutlineHolder> holders(PatentOutline patent, int day) {
    boolean unknown =
        query.basis() == RegionBasis.AT_GRANT && patent.granted() == PatentOutline.NO_DAY;
    int on =
        switch (query.basis()) {
          case ON_DAY -> day;
          case AT_FILING -> patent.filed();
          case AT_GRANT -> patent.granted();
          case AS_OF -> (int) asOf.toEpochDay();
        };
    List<OutlineHolder> all = unknown ? List.of() : patent.holdersOn(on);
    List<@Nullable OutlineHolder> counted = new ArrayList<>(all);
    if (counted.isEmpty()) {
      counted.add(null);
    }
    return query.counting() == Counting.FIRST_HOLDER ? counted.subList(0, 1) : counted;
  }

  private boolean isIn(@Nullable OutlineHolder holder, List<Row> rows) {
    String region = holder == null ? "" : holder.region();
    if (query.within() != null && !isUnder(region, query.within().digits())) {
      return false;
    }
    for (Row row : rows) {
      boolean in =
          switch (row.axis()) {
            case REGION -> isIn(region, row);
            case HOLDER_KIND ->
                row.kind() == Row.Kind.ALL
                    || row.code().equals(holder == null ? "" : kind(holder.kind()));
            default -> true;
          };
      if (!in) {
        return false;
      }
    }
    return true;
  }

  private static String kind(HolderKind kind) {
    return kind.code();
  }

  private boolean isIn(String region, Row row) {
    boolean mainland = region.isEmpty() || Character.isDigit(region.charAt(0));
    return switch (row.kind()) {
      case ALL -> true;
      case OUTSIDE -> !mainland;
      case VALUE -> isUnder(region, row.code());
      default ->
          mainland
              && table.rows(Axis.REGION).stream()
                  .noneMatch(
                      other -> other.kind() == Row.Kind.VALUE && isUnder(region, other.code()));
    };
  }

  private static boolean isUnder(String region, String division) {
    String prefix = division;
    while (prefix.length() <= 6 && prefix.endsWith("00")) {
      prefix = prefix.substring(0, prefix.length() - 2);
    }
    return region.startsWith(prefix);
  }

  private Fraction classShare(PatentOutline patent, Row row) {
    if (row.axis() == Axis.TYPE) {
      String code = patent.type().map(PatentType::code).orElse("");
      return Fraction.of(row.kind() == Row.Kind.ALL || row.code().equals(code) ? 1 : 0);
    }
    if (!row.axis().isClass() || row.kind() == Row.Kind.ALL) {
      return Fraction.of(1);
    }
    List<Optional<String>> shares = shares(patent, row.axis());
    Optional<String> wanted =
        row.kind() == Row.Kind.NONE ? Optional.empty() : Optional.of(row.code());
    if (query.counting() == Counting.FRACTIONAL) {
      return Fraction.of(shares.stream().filter(wanted::equals).count(), shares.size());
    }
    Set<Optional<String>> values =
        shares.stream().filter(Optional::isPresent).collect(Collectors.toSet());
    boolean in = wanted.isEmpty() ? values.isEmpty() : values.contains(wanted);
    return Fraction.of(in ? 1 : 0);
  }

  /** What each of the classes of a patent is on an axis; one nothing for a patent without. */
  private List<Optional<String>> shares(PatentOutline patent, Axis axis) {
    List<Optional<String>> shares = new ArrayList<>();
    switch (axis) {
      case IPC_SECTION -> patent.ipcGroups().forEach(ipc -> shares.add(first(ipc, 1)));
      case IPC_CLASS -> patent.ipcGroups().forEach(ipc -> shares.add(first(ipc, 3)));
      case IPC_SUBCLASS -> patent.ipcGroups().forEach(ipc -> shares.add(first(ipc, 4)));
      case LOCARNO -> patent.locarno().forEach(one -> shares.add(first(one, 2)));
      case WIPO_FIELD ->
          patent
              .ipcGroups()
              .forEach(
                  ipc -> {
                    List<String> fields = FIELDS_OF.computeIfAbsent(ipc, BruteForce::fields);
                    fields.forEach(field -> shares.add(Optional.of(field)));
                    if (fields.isEmpty()) {
                      shares.add(Optional.empty());
                    }
                  });
      default -> {
        for (String code : patent.industries()) {
          if (patent.industries().stream().noneMatch(other -> isAbove(code, other))) {
            shares.add(Optional.of(axis == Axis.INDUSTRY ? top(code) : code));
          }
        }
      }
    }
    if (shares.isEmpty()) {
      shares.add(Optional.empty());
    }
    return shares;
  }

  private static List<String> fields(String ipc) {
    return FIELDS
        .match(
            new IndustrySubject(
                List.of(IpcSymbol.parse(ipc)), List.of(), List.of(), "", "", List.of()))
        .stream()
        .map(IndustryMatch::code)
        .toList();
  }

  private static Optional<String> first(String text, int length) {
    return Optional.of(text.substring(0, length));
  }

  private boolean isAbove(String upper, String lower) {
    Optional<String> parent = industries.find(lower).map(Industry::parent);
    return parent.isPresent() && (parent.get().equals(upper) || isAbove(upper, parent.get()));
  }

  private String top(String code) {
    return industries.find(code).map(Industry::parent).map(this::top).orElse(code);
  }
}
