package io.patentwatch.map;

import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.Stock;
import io.patentwatch.model.HolderKind;
import io.patentwatch.model.PatentType;
import io.patentwatch.query.FieldTerms;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Relation;
import io.patentwatch.reference.IndustryRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The query of the patents of a cell: clauses where they say it, otherwise clauses that nearly say
 * it with the patents named that are too much or missing, or all of them named.
 */
final class CellPatents implements CellTable.Opener {
  private static final int ANY = CellCounter.Sought.ANY;

  /** Before any holding begins: asks for the first holders. */
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  private static final int SUBCLASS = 4;

  private final CellQuery query;
  private final LocalDate asOf;
  private final Regions regions;
  private final List<Dimension> dimensions;
  private final IndustryRules industries;
  private final CellFrames frames;
  private final Map<Axis, List<String>> members;
  private final Supplier<Texts> texts;
  private final @Nullable Rows rows;

  /**
   * The texts that stand in the library.
   *
   * @param regions those of any holder, as outlines have them
   * @param groups the main groups of the IPC
   * @param industries the industries
   */
  record Texts(
      Collection<String> regions, Collection<String> groups, Collection<String> industries) {}

  /** Says which patents are in a cell of a query. */
  interface Rows {
    List<String> of(CellQuery query, LocalDate holdersOn, int time, int[] slots);
  }

  CellPatents(
      CellQuery query,
      LocalDate asOf,
      Regions regions,
      List<Dimension> dimensions,
      IndustryRules industries,
      CellFrames frames,
      Map<Axis, List<String>> members,
      Supplier<Texts> texts,
      @Nullable Rows rows) {
    this.query = query;
    this.asOf = asOf;
    this.regions = regions;
    this.dimensions = dimensions;
    this.industries = industries;
    this.frames = frames;
    this.members = members;
    this.texts = texts;
    this.rows = rows;
  }

  @Override
  public PatentQuery open(int time, int[] slots) {
    boolean overlap = false;
    boolean kind = false;
    int region = ANY;
    for (int axis = 0; axis < slots.length; axis++) {
      Dimension dimension = dimensions.get(axis);
      overlap |= slots[axis] != ANY && slots[axis] == dimension.overlap();
      kind |= dimension.axis() == Axis.HOLDER_KIND && slots[axis] != ANY;
      region = dimension.axis() == Axis.REGION ? slots[axis] : region;
    }
    if (overlap || kind) {
      return NamedPatents.of(rows().of(query, asOf, time, slots));
    }
    List<PatentQuery> clauses = clauses(time, slots);
    boolean placed = query.within() != null || region != ANY;
    if (!placed) {
      return NamedPatents.allOf(clauses);
    }
    boolean stock = query.measure() instanceof Stock;
    LocalDate on =
        switch (query.basis()) {
          case AS_OF -> asOf;
          case ON_DAY -> stock ? query.days().get(time) : query.periods().get(time).to();
          case AT_FILING, AT_GRANT -> FIRST;
        };
    clauses.add(region(region, on));
    PatentQuery nearly = NamedPatents.allOf(clauses);
    boolean exact =
        query.counting() == Counting.FIRST_HOLDER
            && (query.basis() == RegionBasis.AS_OF || query.basis() == RegionBasis.ON_DAY && stock);
    if (exact) {
      return nearly;
    }
    Set<String> wanted = new TreeSet<>(rows().of(query, asOf, time, slots));
    Set<String> found = new TreeSet<>(rows().of(query.byFirstHolderAsOf(), on, time, slots));
    Set<String> missing = new TreeSet<>(wanted);
    missing.removeAll(found);
    found.removeAll(wanted);
    if (missing.size() + found.size() >= wanted.size()) {
      return NamedPatents.of(wanted);
    }
    if (!found.isEmpty()) {
      nearly = nearly.and(NamedPatents.of(found).negate());
    }
    return missing.isEmpty() ? nearly : nearly.or(NamedPatents.of(missing));
  }

  private Rows rows() {
    if (rows == null) {
      throw new IllegalStateException("the store's own counting has no such cell");
    }
    return rows;
  }

  private List<PatentQuery> clauses(int time, int[] slots) {
    List<PatentQuery> clauses = measure(query, time, asOf);
    for (int axis = 0; axis < slots.length; axis++) {
      Dimension dimension = dimensions.get(axis);
      if (slots[axis] != ANY) {
        if (dimension.axis() == Axis.TYPE) {
          clauses.add(
              slots[axis] == dimension.none()
                  ? exists(QueryField.TYPE).negate()
                  : type(PatentType.values()[slots[axis]]));
        } else if (dimension.axis().isClass()) {
          clauses.add(
              slots[axis] == dimension.none()
                  ? noClass(dimension.axis())
                  : ofClass(
                      dimension.axis(),
                      members.getOrDefault(dimension.axis(), List.of()).get(slots[axis])));
        }
      }
    }
    return clauses;
  }

  /** The clauses of what is counted at a time, wherever and of whatever class. */
  static List<PatentQuery> measure(CellQuery query, int time, LocalDate asOf) {
    List<PatentQuery> clauses = new ArrayList<>();
    if (!(query.matching() instanceof PatentQuery.Everything)) {
      clauses.add(query.matching().asOf(asOf));
    }
    Set<PatentType> types = query.types();
    if (!types.isEmpty()) {
      clauses.add(NamedPatents.anyOf(types.stream().sorted().map(CellPatents::type).toList()));
    }
    if (query.measure() instanceof Stock stock) {
      clauses.add(
          new PatentQuery.Clause(
              QueryField.STATUS, Relation.IS, stock.status().code(), query.days().get(time)));
      return clauses;
    }
    Period period = query.periods().get(time);
    QueryField field =
        switch (((Flow) query.measure()).event()) {
          case FILED -> QueryField.FILED;
          case PUBLISHED -> QueryField.PUBLISHED;
          case GRANTED -> QueryField.GRANTED;
        };
    clauses.add(
        new PatentQuery.Clause(field, Relation.WITHIN, period.from() + " " + period.to(), null));
    if (field == QueryField.PUBLISHED) {
      // Any publication answers the clause; the first one counts.
      clauses.add(
          new PatentQuery.Clause(field, Relation.BEFORE, period.from().toString(), null).negate());
    }
    return clauses;
  }

  private static PatentQuery type(PatentType type) {
    return PatentQuery.is(QueryField.TYPE, type.code());
  }

  private static PatentQuery exists(QueryField field) {
    return new PatentQuery.Clause(field, Relation.EXISTS, "", null);
  }

  private PatentQuery noClass(Axis axis) {
    IndustryRules fields = axis == Axis.WIPO_FIELD ? frames.fields() : industries;
    return switch (axis) {
      case INDUSTRY, LOWEST_INDUSTRY -> exists(QueryField.INDUSTRY).negate();
      case LOCARNO -> exists(QueryField.LOCARNO).negate();
      case WIPO_FIELD -> groups(group -> !ClassMap.values(axis, group, fields).isEmpty()).negate();
      default -> exists(QueryField.IPC).negate();
    };
  }

  private PatentQuery ofClass(Axis axis, String value) {
    IndustryRules fields = axis == Axis.WIPO_FIELD ? frames.fields() : industries;
    return switch (axis) {
      case INDUSTRY -> PatentQuery.is(QueryField.INDUSTRY, value);
      case LOWEST_INDUSTRY -> {
        List<PatentQuery> below =
            texts.get().industries().stream()
                .filter(code -> ClassMap.isBelow(code, value, industries))
                .sorted()
                .map(code -> PatentQuery.is(QueryField.INDUSTRY, code))
                .toList();
        PatentQuery own = PatentQuery.is(QueryField.INDUSTRY, value);
        yield below.isEmpty() ? own : own.and(NamedPatents.anyOf(below).negate());
      }
      case LOCARNO -> PatentQuery.is(QueryField.LOCARNO, value);
      case WIPO_FIELD -> groups(group -> ClassMap.values(axis, group, fields).contains(value));
      default -> PatentQuery.is(QueryField.IPC, value);
    };
  }

  /** Any of some main groups; a subclass stands for itself alone, as fields go by groups. */
  private PatentQuery groups(Predicate<String> wanted) {
    List<String> groups = texts.get().groups().stream().filter(wanted).toList();
    List<PatentQuery> parts = new ArrayList<>();
    List<String> full =
        groups.stream().filter(group -> group.length() > SUBCLASS).sorted().toList();
    if (!full.isEmpty()) {
      parts.add(new PatentQuery.Clause(QueryField.IPC, Relation.ANY, String.join(" ", full), null));
    }
    groups.stream()
        .filter(group -> group.length() <= SUBCLASS)
        .sorted()
        .forEach(
            group ->
                parts.add(new PatentQuery.Clause(QueryField.IPC, Relation.EXACTLY, group, null)));
    return NamedPatents.anyOf(parts);
  }

  /** Holders in the regions of a slot, or of any: by a division where that says it. */
  private PatentQuery region(int slot, LocalDate on) {
    Collection<String> known = texts.get().regions();
    Set<String> counted = new HashSet<>();
    for (String region : known) {
      int at = regions.slot(region);
      if (slot == ANY ? at >= 0 : at == slot) {
        counted.add(region);
      }
    }
    String unit =
        slot == ANY
            ? query.within() == null ? null : query.within().digits()
            : slot < regions.units().size() ? regions.units().get(slot).code().digits() : null;
    if (unit != null) {
      Set<String> below = new HashSet<>();
      for (String region : known) {
        if (!region.isEmpty() && FieldTerms.regionTerms(region).contains(unit)) {
          below.add(region);
        }
      }
      if (below.equals(counted)) {
        return new PatentQuery.Clause(QueryField.REGION, Relation.IS, unit, on);
      }
    }
    List<PatentQuery> parts = new ArrayList<>();
    if (counted.remove("")) {
      parts.add(new PatentQuery.Clause(QueryField.REGION, Relation.EXISTS, "", on).negate());
    }
    new TreeSet<>(counted)
        .forEach(
            region ->
                parts.add(new PatentQuery.Clause(QueryField.REGION, Relation.EXACTLY, region, on)));
    return NamedPatents.anyOf(parts);
  }

  /** The rows of values of an axis that is no axis of classes, in the order of their slots. */
  static List<Row> fixed(Axis axis, Regions regions) {
    return switch (axis) {
      case REGION -> regions.rows();
      case TYPE ->
          Arrays.stream(PatentType.values())
              .map(type -> Row.value(axis, type.code(), Names.of(type)))
              .toList();
      default ->
          Arrays.stream(HolderKind.values())
              .map(kind -> Row.value(axis, kind.code(), Names.of(kind)))
              .toList();
    };
  }
}
