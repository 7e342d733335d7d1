package io.patentwatch.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source's statement of an agreement over patents or trademarks: counted once, however many it
 * covers.
 *
 * @param provenance where it was read
 * @param number the agreement's own number, by which it is counted once
 * @param kind pledge, licence or transfer
 * @param from the party that pledges, licenses or transfers
 * @param to the other party
 * @param effective the day it takes effect
 * @param ended the day it was discharged or ended, where it was
 * @param amount in yuan, where stated
 * @param patents any numbers of the patents covered
 * @param trademarks the registration numbers of the trademarks covered
 */
public record AgreementRecord(
    Provenance provenance,
    String number,
    Kind kind,
    Party from,
    Party to,
    LocalDate effective,
    @Nullable LocalDate ended,
    @Nullable BigDecimal amount,
    List<PatentNumber> patents,
    List<String> trademarks)
    implements Statement {
  /** What is agreed. */
  public enum Kind {
    /** A pledge (质押). */
    PLEDGE,
    /** A licence (许可). */
    LICENCE,
    /** A transfer (转让). */
    TRANSFER
  }

  public AgreementRecord {
    Objects.requireNonNull(provenance, "provenance");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(effective, "effective");
    patents = List.copyOf(patents);
    trademarks = List.copyOf(trademarks);
    if (patents.isEmpty() && trademarks.isEmpty()) {
      throw new IllegalArgumentException("agreement " + number + " covers nothing");
    }
  }
}
