package io.patentwatch.source;

import io.patentwatch.model.Edition;
import java.util.Objects;

/**
 * What a withdrawal took out.
 *
 * @param source the source's id
 * @param records how many patent records
 * @param facts how many other statements
 * @param patents how many patents rested on any of them, each once
 * @param gone how many identities are there no more, for want of a record or joined to another
 * @param edition the edition it made; the library's as it was where nothing was to be withdrawn
 */
public record WithdrawalReport(
    String source, long records, long facts, long patents, long gone, Edition edition) {
  public WithdrawalReport {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(edition, "edition");
  }
}
