package io.patentwatch.map;

import io.patentwatch.PatentLibrary;
import io.patentwatch.model.Edition;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.reference.IndustryRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A query about to be answered: with its day, divisions and rules. */
final class CellCounting {
  final CellQuery query;
  final LocalDate asOf;
  final Regions regions;
  final IndustryRules industries;
  private final CellFrames frames;

  CellCounting(PatentLibrary library, CellFrames frames, CellQuery query) {
    this.query = query;
    this.frames = frames;
    LocalDate day = query.asOf();
    asOf = day == null ? library.today() : day;
    industries = library.reference().industries();
    regions = frames.regions(library, query);
  }

  /** Counts in columns. */
  CellTable count(PatentColumns columns, Supplier<PatentColumns> later) {
    return columns.read(
        query.matching(),
        asOf,
        rules(),
        (data, filter) -> {
          List<ClassSets> sets = sets(data);
          CellCounter counter =
              new CellCounter(query, data, regions, sets, filter, Times.epochDay(asOf));
          Cube cube = counter.count();
          Map<Axis, List<String>> members = members(sets);
          return table(
              data.edition,
              cube,
              counter.dimensions(),
              members,
              () -> texts(later.get()),
              (asked, on, time, slots) -> collect(later.get(), members, asked, on, time, slots));
        });
  }

  CellTable table(
      Edition edition,
      Cube cube,
      List<Dimension> dimensions,
      Map<Axis, List<String>> members,
      Supplier<CellPatents.Texts> texts,
      CellPatents.@Nullable Rows rows) {
    List<List<Row>> named = new ArrayList<>();
    for (Axis axis : query.axes()) {
      List<String> codes = members.get(axis);
      named.add(
          codes == null
              ? CellPatents.fixed(axis, regions)
              : codes.stream()
                  .map(
                      code ->
                          Row.value(
                              axis,
                              code,
                              Names.of(
                                  code, axis == Axis.WIPO_FIELD ? frames.fields() : industries)))
                  .toList());
    }
    return new CellTable(
        query,
        edition,
        asOf,
        regions.divisions().edition(),
        cube,
        dimensions,
        named,
        new CellPatents(
            query, asOf, regions, dimensions, industries, frames, members, texts, rows));
  }

  /** The axes of classes, and by which rules each has its values. */
  private Map<Axis, IndustryRules> rules() {
    Map<Axis, IndustryRules> rules = new EnumMap<>(Axis.class);
    for (Axis axis : query.axes()) {
      if (axis.isClass()) {
        rules.put(axis, axis == Axis.WIPO_FIELD ? frames.fields() : industries);
      }
    }
    return rules;
  }

  private List<ClassSets> sets(ColumnData data) {
    return query.axes().stream().filter(Axis::isClass).map(data::sets).toList();
  }

  private static Map<Axis, List<String>> members(List<ClassSets> sets) {
    Map<Axis, List<String>> members = new HashMap<>();
    sets.forEach(each -> members.put(each.axis(), each.map().members));
    return members;
  }

  private CellPatents.Texts texts(PatentColumns columns) {
    return columns.read(
        PatentQuery.everything(),
        asOf,
        (data, filter) ->
            new CellPatents.Texts(data.regions.texts(), data.ipc.texts(), data.industries.texts()));
  }

  private List<String> collect(
      PatentColumns columns,
      Map<Axis, List<String>> members,
      CellQuery asked,
      LocalDate on,
      int time,
      int[] chosen) {
    return columns.read(
        asked.matching(),
        asOf,
        rules(),
        (data, filter) -> {
          List<ClassSets> sets = sets(data);
          CellCounter counter =
              new CellCounter(asked, data, regions, sets, filter, Times.epochDay(on));
          int region = CellCounter.Sought.ANY;
          int[] slots = chosen.clone();
          for (int axis = 0; axis < slots.length; axis++) {
            Axis at = asked.axes().get(axis);
            List<String> before = members.get(at);
            if (at == Axis.REGION) {
              region = slots[axis];
            } else if (before != null && slots[axis] != CellCounter.Sought.ANY) {
              List<String> now = data.sets(at).map().members;
              slots[axis] =
                  slots[axis] < before.size()
                      ? now.indexOf(before.get(slots[axis]))
                      : slots[axis] - before.size() + now.size();
              if (slots[axis] < 0) {
                return List.of();
              }
            }
          }
          return counter.collect(time, region, slots).stream()
              .map(id -> data.identities.text(id))
              .toList();
        });
  }
}
