package io.patentwatch;

import io.patentwatch.model.Edition;
import java.util.Objects;

/**
 * What the erasure of a person's data changed.
 *
 * @param pseudonym what stands where the name stood
 * @param patents how many patents had the name in a record, each once
 * @param facts how many other statements had it
 * @param edition the edition it made
 */
public record ErasureReport(String pseudonym, long patents, long facts, Edition edition) {
  public ErasureReport {
    Objects.requireNonNull(pseudonym, "pseudonym");
    Objects.requireNonNull(edition, "edition");
  }
}
