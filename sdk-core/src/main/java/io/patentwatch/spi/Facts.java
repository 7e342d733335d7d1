package io.patentwatch.spi;

import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.model.Statement;
import io.patentwatch.model.TagRecord;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Statements other than patent records: what they name, and what makes two of them one.
 *
 * <p>A store keeps each {@link #anonymous} statement once and finds it by its {@link #keys}.
 */
public final class Facts {
  private Facts() {}

  /** The keys of the patents that a statement names. */
  public static Set<String> keys(Statement fact) {
    Set<String> keys = new TreeSet<>();
    numbers(fact).forEach(number -> keys.addAll(keys(number)));
    return keys;
  }

  /** The keys of the patents that a statement names by a number. */
  public static Set<String> keys(PatentNumber number) {
    Set<String> keys = new TreeSet<>();
    if (number instanceof ApplicationNumber application) {
      keys.add(NumberKey.of(application));
    } else if (number instanceof PublicationNumber publication) {
      keys.add(NumberKey.of(publication, null));
      keys.add(NumberKey.exact(publication));
      publication.application().map(NumberKey::of).ifPresent(keys::add);
    }
    return keys;
  }

  private static Collection<PatentNumber> numbers(Statement fact) {
    if (fact instanceof PaymentRecord payment) {
      return List.of(payment.patent());
    }
    if (fact instanceof TagRecord tag) {
      return List.of(tag.patent());
    }
    if (fact instanceof AgreementRecord agreement) {
      return agreement.patents();
    }
    return List.of();
  }

  /** A statement without the place it was read at, but for its source. */
  public static Statement anonymous(Statement statement) {
    Provenance source = Provenance.of(statement.provenance().source(), "", 0);
    if (statement instanceof PatentRecord record) {
      return record.at(source);
    }
    if (statement instanceof PaymentRecord paid) {
      return new PaymentRecord(source, paid.patent(), paid.feeYear(), paid.paidOn(), paid.amount());
    }
    if (statement instanceof TagRecord tagged) {
      return new TagRecord(source, tagged.patent(), tagged.tag());
    }
    if (statement instanceof AgreementRecord agreed) {
      return new AgreementRecord(
          source,
          agreed.number(),
          agreed.kind(),
          agreed.from(),
          agreed.to(),
          agreed.effective(),
          agreed.ended(),
          agreed.amount(),
          agreed.patents(),
          agreed.trademarks());
    }
    ReportedSeries series = (ReportedSeries) statement;
    return new ReportedSeries(
        source,
        series.measure(),
        series.kind(),
        series.region(),
        series.industry(),
        series.from(),
        series.to(),
        series.value(),
        series.reporter());
  }
}
