package io.patentwatch.spi;

import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentRecord;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A patent with the records it was merged from.
 *
 * @param patent the patent
 * @param records its records
 * @param keys the keys by which it is found: see {@link NumberKey}
 */
public record StoredPatent(Patent patent, List<PatentRecord> records, Set<String> keys) {
  public StoredPatent {
    Objects.requireNonNull(patent, "patent");
    records = List.copyOf(records);
    keys = Set.copyOf(keys);
  }
}
