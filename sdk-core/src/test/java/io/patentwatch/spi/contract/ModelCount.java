package io.patentwatch.spi.contract;

import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts each patent into the cells it stands in.
 *
 * @param request what is counted by
 */
record ModelCount(CountRequest request) {
  /** What one cell has seen. */
  private static final class Seen {
    private final Set<String> applicants = new TreeSet<>();
    private long patents;

    void add(Set<String> holders) {
      patents++;
      applicants.addAll(holders);
    }
  }

  CountResult of(List<Patent> matching, Edition edition) {
    PlainCount plain = new PlainCount(request.asOf());
    Map<List<String>, Seen> cells = new TreeMap<>(Comparator.comparing(this::joined));
    Seen total = new Seen();
    for (Patent patent : matching) {
      Set<String> holders = plain.values(patent, CountField.HOLDER);
      total.add(holders);
      if (!request.by().isEmpty()) {
        for (List<String> key : plain.keys(patent, request.by())) {
          cells.computeIfAbsent(key, first -> new Seen()).add(holders);
        }
      }
    }
    List<CountResult.Cell> counted = new ArrayList<>();
    cells.forEach(
        (key, seen) -> counted.add(new CountResult.Cell(key, seen.patents, applicants(seen))));
    return new CountResult(total.patents, counted, edition, applicants(total));
  }

  private Long applicants(Seen seen) {
    return request.distinctApplicants() ? (long) seen.applicants.size() : null;
  }

  private String joined(List<String> key) {
    return String.join("\0", key);
  }
}
