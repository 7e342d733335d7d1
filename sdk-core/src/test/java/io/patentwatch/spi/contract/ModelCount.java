package io.patentwatch.spi.contract;

import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Edition;
import io.patentwatch.model.IndustryMatch;
import io.patentwatch.model.Patent;
import io.patentwatch.model.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Puts each patent into the cells it stands in.
 *
 * @param request what is counted by
 */
record ModelCount(CountRequest request) {
  CountResult of(List<Patent> matching, Edition edition) {
    Map<List<String>, Long> cells = new TreeMap<>(Comparator.comparing(this::joined));
    if (!request.by().isEmpty()) {
      for (Patent patent : matching) {
        count(patent, List.of(), cells);
      }
    }
    List<CountResult.Cell> counted = new ArrayList<>();
    cells.forEach((key, count) -> counted.add(new CountResult.Cell(key, count)));
    return new CountResult(matching.size(), counted, edition);
  }

  private String joined(List<String> key) {
    return String.join("\0", key);
  }

  private void count(Patent patent, List<String> key, Map<List<String>, Long> cells) {
    if (key.size() == request.by().size()) {
      cells.merge(key, 1L, Long::sum);
      return;
    }
    Set<String> values = values(patent, request.by().get(key.size()));
    for (String value : values.isEmpty() ? Set.of(CountField.NONE) : values) {
      List<String> longer = new ArrayList<>(key);
      longer.add(value);
      count(patent, longer, cells);
    }
  }

  private Set<String> values(Patent patent, CountField field) {
    LocalDate day = request.asOf();
    return switch (field) {
      case TYPE -> optional(Optional.ofNullable(patent.type()));
      case STATUS -> Set.of(patent.statusOn(day).code());
      case FEES -> optional(patent.feesOn(day));
      case REGION -> region(patent, 0);
      case PROVINCE -> region(patent, 2);
      case CITY -> region(patent, 4);
      case COUNTY -> region(patent, 6);
      case TOWNSHIP -> region(patent, 9);
      case INDUSTRY ->
          patent.industries().stream().map(IndustryMatch::code).collect(Collectors.toSet());
      case IPC_SECTION -> ipc(patent, 1);
      case IPC_CLASS -> ipc(patent, 3);
      case IPC_SUBCLASS -> ipc(patent, 4);
      case FILED_YEAR -> year(patent.filed());
      case PUBLISHED_YEAR -> year(patent.published().orElse(null));
      case GRANTED_YEAR -> year(patent.granted());
    };
  }

  private static Set<String> optional(Optional<?> value) {
    return value.map(known -> Set.of(known.toString())).orElse(Set.of());
  }

  private static Set<String> year(LocalDate day) {
    return day == null ? Set.of() : Set.of(Integer.toString(day.getYear()));
  }

  private static Set<String> ipc(Patent patent, int length) {
    return patent.ipc().stream()
        .map(symbol -> symbol.symbol().substring(0, length))
        .collect(Collectors.toSet());
  }

  private Set<String> region(Patent patent, int digits) {
    Region region = patent.regionOn(request.asOf()).orElse(null);
    if (region == null) {
      return Set.of();
    }
    DivisionCode code = region.code();
    if (code == null) {
      return Set.of(region.level().code());
    }
    if (digits == 0) {
      return Set.of(code.digits());
    }
    TreeSet<String> found = new TreeSet<>();
    for (DivisionCode at = code; at != null; at = at.parent().orElse(null)) {
      if (code.prefix().length() >= digits
          && at.digits().startsWith(code.digits().substring(0, digits))) {
        found.add(at.digits());
      }
    }
    // The highest of those that lie at or under the level.
    return found.isEmpty() ? Set.of() : Set.of(found.first());
  }
}
