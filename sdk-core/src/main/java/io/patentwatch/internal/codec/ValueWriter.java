package io.patentwatch.internal.codec;

import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.CpcSymbol;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Holder;
import io.patentwatch.model.Holding;
import io.patentwatch.model.IndustryMatch;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LegalEffect;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.LocarnoClass;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Payment;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.Placement;
import io.patentwatch.model.Priority;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.model.Region;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.model.Statement;
import io.patentwatch.model.StatusTimeline;
import io.patentwatch.model.Tag;
import io.patentwatch.model.TagRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes the values of the model, the components of each in their order. */
final class ValueWriter {
  static final int PATENT_RECORD = 1;
  static final int AGREEMENT = 2;
  static final int PAYMENT = 3;
  static final int SERIES = 4;
  static final int TAG = 5;

  private final ByteWriter out;
  private final boolean asGiven;

  /** With {@code asGiven} numbers keep the text they were read from. */
  ValueWriter(ByteWriter out, boolean asGiven) {
    this.out = out;
    this.asGiven = asGiven;
  }

  void patent(Patent patent) {
    out.text(patent.id().value());
    out.optional(patent.application(), this::application);
    out.all(patent.publications(), this::publication);
    constant(patent.type());
    out.text(patent.title());
    out.text(patent.abstractText());
    out.all(patent.holdings(), this::holding);
    out.texts(patent.inventors());
    out.texts(patent.agents());
    date(patent.filed());
    date(patent.granted());
    out.all(patent.priorities(), this::priority);
    classes(patent.ipc(), patent.cpc(), patent.locarno());
    out.all(patent.events(), this::event);
    out.all(patent.timeline().spans(), this::span);
    out.all(patent.payments(), this::payment);
    out.all(patent.industries(), this::industry);
    out.all(patent.tags(), this::tag);
    out.texts(patent.warnings());
  }

  void record(PatentRecord record) {
    provenance(record.provenance());
    date(record.statedOn());
    out.optional(record.application(), this::application);
    out.optional(record.publication(), this::publication);
    constant(record.type());
    out.optional(record.title(), out::text);
    out.optional(record.abstractText(), out::text);
    out.all(record.applicants(), this::party);
    out.all(record.holders(), this::party);
    out.texts(record.inventors());
    out.texts(record.agents());
    date(record.filed());
    date(record.granted());
    out.all(record.priorities(), this::priority);
    classes(record.ipc(), record.cpc(), record.locarno());
    out.all(record.events(), this::event);
    out.texts(record.warnings());
  }

  void statement(Statement statement) {
    if (statement instanceof PatentRecord record) {
      out.octet(PATENT_RECORD);
      record(record);
    } else if (statement instanceof AgreementRecord agreement) {
      out.octet(AGREEMENT);
      agreement(agreement);
    } else if (statement instanceof PaymentRecord paid) {
      out.octet(PAYMENT);
      provenance(paid.provenance());
      number(paid.patent());
      out.number(paid.feeYear());
      out.date(paid.paidOn());
      out.optional(paid.amount(), this::decimal);
    } else if (statement instanceof ReportedSeries series) {
      out.octet(SERIES);
      series(series);
    } else if (statement instanceof TagRecord tagged) {
      out.octet(TAG);
      provenance(tagged.provenance());
      number(tagged.patent());
      tag(tagged.tag());
    }
  }

  void change(PatentChange change) {
    out.text(change.id().value());
    constant(change.kind());
    out.optional(change.replacedBy(), id -> out.text(id.value()));
    out.number(change.edition().number());
  }

  private void agreement(AgreementRecord agreement) {
    provenance(agreement.provenance());
    out.text(agreement.number());
    constant(agreement.kind());
    party(agreement.from());
    party(agreement.to());
    out.date(agreement.effective());
    date(agreement.ended());
    out.optional(agreement.amount(), this::decimal);
    out.all(agreement.patents(), this::number);
    out.texts(agreement.trademarks());
  }

  private void series(ReportedSeries series) {
    provenance(series.provenance());
    out.text(series.measure());
    out.text(series.kind());
    out.text(series.region().digits());
    out.text(series.industry());
    out.date(series.from());
    out.date(series.to());
    decimal(series.value());
    out.text(series.reporter());
  }

  private void provenance(Provenance provenance) {
    out.text(provenance.source());
    out.text(provenance.document());
    out.number(provenance.line());
    out.optional(
        provenance.retrievedAt(),
        instant -> {
          out.signed(instant.getEpochSecond());
          out.number(instant.getNano());
        });
  }

  private void number(PatentNumber number) {
    out.flag(number instanceof ApplicationNumber);
    if (number instanceof ApplicationNumber application) {
      application(application);
    } else {
      publicationNumber((PublicationNumber) number);
    }
  }

  private void application(ApplicationNumber number) {
    out.text(number.country());
    out.text(number.number());
    given(number);
  }

  private void publicationNumber(PublicationNumber number) {
    out.text(number.country());
    out.text(number.number());
    out.optional(number.kind(), out::text);
    given(number);
  }

  private void given(PatentNumber number) {
    if (asGiven) {
      out.text(number.given());
    }
  }

  private void publication(Publication publication) {
    publicationNumber(publication.number());
    date(publication.date());
  }

  private void holding(Holding holding) {
    date(holding.from());
    out.all(holding.holders(), this::holder);
    out.text(holding.because());
  }

  private void holder(Holder holder) {
    party(holder.party());
    placement(holder.placement());
    out.optional(holder.enterprise(), this::enterprise);
  }

  private void party(Party party) {
    out.text(party.name());
    out.optional(party.address(), out::text);
  }

  private void placement(Placement placement) {
    out.optional(placement.region(), this::region);
    constant(placement.basis());
    out.text(placement.reason());
    out.all(placement.candidates(), this::region);
  }

  private void region(Region region) {
    out.optional(region.code(), code -> out.text(code.digits()));
    out.text(region.name());
    constant(region.level());
  }

  private void enterprise(EnterpriseMatch match) {
    out.text(match.name());
    out.optional(match.creditCode(), code -> out.text(code.code()));
    out.real(match.score());
    out.text(match.reason());
  }

  private void priority(Priority priority) {
    out.text(priority.number());
    date(priority.date());
  }

  private void classes(
      Iterable<IpcSymbol> ipc, Iterable<CpcSymbol> cpc, Iterable<LocarnoClass> locarno) {
    for (IpcSymbol symbol : ipc) {
      out.text(symbol.symbol());
    }
    out.text("");
    for (CpcSymbol symbol : cpc) {
      out.text(symbol.symbol());
    }
    out.text("");
    for (LocarnoClass symbol : locarno) {
      out.text(symbol.symbol());
    }
    out.text("");
  }

  private void event(LegalEvent event) {
    date(event.date());
    out.text(event.code());
    out.text(event.text());
    long effects = 0;
    for (LegalEffect effect : event.effects()) {
      effects |= 1L << effect.ordinal();
    }
    out.number(effects);
    date(event.effective());
  }

  private void span(StatusTimeline.Span span) {
    out.date(span.from());
    date(span.to());
    constant(span.status());
    out.text(span.because());
  }

  private void payment(Payment payment) {
    out.signed(payment.feeYear());
    out.date(payment.paidOn());
    out.optional(payment.amount(), this::decimal);
  }

  private void industry(IndustryMatch match) {
    out.text(match.code());
    out.text(match.name());
    out.text(match.rule());
    out.text(match.pattern());
  }

  private void tag(Tag tag) {
    out.text(tag.name());
    date(tag.date());
  }

  private void date(@Nullable LocalDate day) {
    out.optional(day, out::date);
  }

  private void decimal(BigDecimal value) {
    out.signed(value.scale());
    out.raw(value.unscaledValue().toByteArray());
  }

  /** A constant by its place in its enumeration, 0 where absent. */
  private void constant(@Nullable Enum<?> value) {
    out.octet(value == null ? 0 : value.ordinal() + 1);
  }
}
