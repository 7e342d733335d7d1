package io.patentwatch.map;

import io.patentwatch.PatentLibrary;
import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.indicator.Stock;
import io.patentwatch.model.Edition;
import io.patentwatch.model.HolderKind;
import io.patentwatch.model.PatentType;
import io.patentwatch.query.PatentQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Answers a query by the store's own counting, as far as that can say it. */
final class PushDown {
  private static final int SUBCLASS = 4;

  private final PatentLibrary library;
  private final CellCounting counting;
  private final CellQuery query;

  PushDown(PatentLibrary library, CellFrames frames, CellQuery query) {
    this.library = library;
    this.query = query;
    List<String> refused = new ArrayList<>();
    boolean placed = query.asksRegion();
    if (query.counting() == Counting.FRACTIONAL) {
      refused.add("counting FRACTIONAL");
    }
    if (query.counting() == Counting.WHOLE && placed) {
      refused.add("counting WHOLE in regions");
    }
    if (placed
        && query.basis() != RegionBasis.AS_OF
        && !(query.basis() == RegionBasis.ON_DAY && query.measure() instanceof Stock)) {
      refused.add("regions " + query.basis() + " of " + query.measure());
    }
    for (Axis axis : query.axes()) {
      if (axis.field() == null) {
        refused.add("the axis " + axis);
      }
    }
    if (!refused.isEmpty()) {
      throw new IllegalArgumentException(
          "the store's own counting can't do "
              + String.join(", ", refused)
              + "; take columns in memory, or raise their limit");
    }
    counting = new CellCounting(library, frames, query);
  }

  /** The cells of one edition, with the keys in the order of the fields. */
  private record Counted(CountResult result, int time, Set<Axis> dropped) {}

  CellTable count() {
    while (true) {
      List<Counted> all = counted();
      Edition edition = all.get(0).result().edition();
      if (all.stream().allMatch(one -> one.result().edition().equals(edition))) {
        return table(all, edition);
      }
    }
  }

  /**
   * A count for each time, and one more for each set of axes of classes left out: what the values
   * sum up to beyond that is the overlap.
   */
  private List<Counted> counted() {
    List<Axis> classes = query.axes().stream().filter(Axis::isClass).toList();
    List<Counted> all = new ArrayList<>();
    int times = Math.max(query.days().size(), query.periods().size());
    for (int time = 0; time < times; time++) {
      PatentQuery asked = NamedPatents.allOf(CellPatents.measure(query, time, counting.asOf));
      for (int out = 0; out < 1 << classes.size(); out++) {
        Set<Axis> dropped = new HashSet<>();
        for (int i = 0; i < classes.size(); i++) {
          if ((out >> i & 1) == 1) {
            dropped.add(classes.get(i));
          }
        }
        boolean stockOnDay =
            query.measure() instanceof Stock && query.basis() == RegionBasis.ON_DAY;
        CountRequest request =
            CountRequest.builder(asked)
                .by(fields(dropped).toArray(CountField[]::new))
                .asOf(stockOnDay ? query.days().get(time) : counting.asOf)
                .build();
        all.add(new Counted(library.count(request), time, dropped));
      }
    }
    return all;
  }

  private List<CountField> fields(Set<Axis> dropped) {
    List<CountField> fields = new ArrayList<>();
    if (query.asksRegion()) {
      fields.add(CountField.REGION);
    }
    for (Axis axis : query.axes()) {
      if (axis != Axis.REGION && !dropped.contains(axis)) {
        fields.add(Objects.requireNonNull(axis.field()));
      }
    }
    return fields;
  }

  private CellTable table(List<Counted> all, Edition edition) {
    Map<Axis, List<String>> members = members(all);
    List<Dimension> dimensions = new ArrayList<>();
    int stride = 1;
    int planes = 1;
    for (Axis axis : query.axes()) {
      Dimension dimension =
          switch (axis) {
            case REGION ->
                new Dimension(
                    axis, counting.regions.units().size(), counting.regions.outside(), -1, 0);
            case TYPE -> new Dimension(axis, PatentType.values().length, -1, -1, stride);
            case HOLDER_KIND -> new Dimension(axis, HolderKind.values().length, -1, -1, stride);
            default -> {
              int size = members.getOrDefault(axis, List.of()).size();
              yield new Dimension(axis, size, -1, size + 1, stride);
            }
          };
      dimensions.add(dimension);
      if (axis == Axis.REGION) {
        planes = dimension.size();
      } else {
        stride = Math.multiplyExact(stride, dimension.size());
      }
    }
    int times = Math.max(query.days().size(), query.periods().size());
    Cube cube = new Cube(planes, times, stride, 1, 0);
    Set<String> regions = new HashSet<>();
    for (Counted counted : all) {
      fill(cube, counted, dimensions, members, regions);
    }
    for (Dimension dimension : dimensions) {
      if (dimension.overlap() >= 0) {
        overlap(cube, dimension);
      }
    }
    return counting.table(
        edition,
        cube,
        dimensions,
        members,
        () -> new CellPatents.Texts(regions, groups(), List.of()),
        null);
  }

  /** The values of the axes of classes, in order. */
  private Map<Axis, List<String>> members(List<Counted> all) {
    Map<Axis, Set<String>> found = new LinkedHashMap<>();
    query.axes().stream().filter(Axis::isClass).forEach(axis -> found.put(axis, new TreeSet<>()));
    for (Counted counted : all) {
      if (counted.dropped().isEmpty()) {
        for (CountResult.Cell cell : counted.result().cells()) {
          int next = query.asksRegion() ? 1 : 0;
          for (Axis axis : query.axes()) {
            if (axis != Axis.REGION) {
              String key = cell.key().get(next++);
              Set<String> values = found.get(axis);
              if (values != null && isCounted(axis, key)) {
                values.add(key);
              }
            }
          }
        }
      }
    }
    Map<Axis, List<String>> members = new HashMap<>();
    found.forEach((axis, values) -> members.put(axis, List.copyOf(values)));
    return members;
  }

  /** Whether a key is a value: of industries, those on top. */
  private boolean isCounted(Axis axis, String key) {
    return !key.equals(CountField.NONE)
        && (axis != Axis.INDUSTRY || ClassMap.top(key, counting.industries).equals(key));
  }

  private void fill(
      Cube cube,
      Counted counted,
      List<Dimension> dimensions,
      Map<Axis, List<String>> members,
      Set<String> regions) {
    List<CountResult.Cell> cells =
        fields(counted.dropped()).isEmpty()
            ? List.of(new CountResult.Cell(List.of(), counted.result().total()))
            : counted.result().cells();
    for (CountResult.Cell cell : cells) {
      int next = 0;
      int plane = 0;
      if (query.asksRegion()) {
        String key = cell.key().get(next++);
        String region = key.equals(CountField.NONE) ? "" : key;
        regions.add(region);
        plane = counting.regions.slot(region);
      }
      int at = counted.time() * cube.inner;
      boolean counts = plane >= 0;
      for (Dimension dimension : dimensions) {
        if (dimension.axis() != Axis.REGION) {
          int slot = dimension.overlap();
          if (!counted.dropped().contains(dimension.axis())) {
            String key = cell.key().get(next++);
            slot = slot(dimension, key, members.get(dimension.axis()));
          }
          counts &= slot >= 0;
          at += slot * dimension.stride();
        }
      }
      if (counts) {
        cube.plane(query.axes().contains(Axis.REGION) ? plane : 0)[at] += cell.count();
      }
    }
  }

  private int slot(Dimension dimension, String key, @Nullable List<String> members) {
    if (key.equals(CountField.NONE)) {
      return dimension.none();
    }
    if (members != null) {
      return members.indexOf(key);
    }
    for (PatentType type : PatentType.values()) {
      if (type.code().equals(key)) {
        return type.ordinal();
      }
    }
    return dimension.none();
  }

  /** Turns what stands for all values into the overlap: what lacks from their sum. */
  private static void overlap(Cube cube, Dimension dimension) {
    for (long[] plane : cube.planes) {
      for (int cell = 0; plane != null && cell < plane.length; cell++) {
        if (cell / dimension.stride() % dimension.size() == dimension.overlap()) {
          for (int back = 1; back <= dimension.overlap(); back++) {
            plane[cell] -= plane[cell - back * dimension.stride()];
          }
        }
      }
    }
  }

  /** The main groups in use, and the subclasses, which matter where they stand alone. */
  private List<String> groups() {
    return library
        .count(
            CountRequest.builder(PatentQuery.everything())
                .by(CountField.IPC_ROLL_UP)
                .asOf(counting.asOf)
                .build())
        .cells()
        .stream()
        .map(cell -> cell.key().get(0))
        .filter(key -> key.length() >= SUBCLASS && !key.equals(CountField.NONE))
        .toList();
  }
}
