package io.patentwatch.internal.codec;

import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.CpcSymbol;
import io.patentwatch.model.CreditCode;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Edition;
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
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Payment;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.Placement;
import io.patentwatch.model.Priority;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.model.Region;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.model.Statement;
import io.patentwatch.model.StatusTimeline;
import io.patentwatch.model.Tag;
import io.patentwatch.model.TagRecord;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ValueWriter} wrote, in the same order. */
final class ValueReader {
  private static final PatentType[] TYPES = PatentType.values();
  private static final PatentStatus[] STATUSES = PatentStatus.values();
  private static final RegionLevel[] LEVELS = RegionLevel.values();
  private static final Placement.Basis[] BASES = Placement.Basis.values();
  private static final LegalEffect[] EFFECTS = LegalEffect.values();
  private static final PatentChange.Kind[] CHANGES = PatentChange.Kind.values();
  private static final AgreementRecord.Kind[] AGREEMENTS = AgreementRecord.Kind.values();

  private final ByteReader in;

  ValueReader(ByteReader in) {
    this.in = in;
  }

  Patent patent() {
    return new Patent(
        new PatentId(in.text()),
        in.optional(this::application),
        in.all(this::publication),
        constant(TYPES),
        in.text(),
        in.text(),
        in.all(this::holding),
        in.texts(),
        in.texts(),
        date(),
        date(),
        in.all(this::priority),
        symbols(IpcSymbol::new),
        symbols(CpcSymbol::new),
        symbols(LocarnoClass::new),
        in.all(this::event),
        new StatusTimeline(in.all(this::span)),
        in.all(this::payment),
        in.all(this::industry),
        in.all(this::tag),
        in.texts());
  }

  PatentRecord record() {
    return new PatentRecord(
        provenance(),
        date(),
        in.optional(this::application),
        in.optional(this::publication),
        constant(TYPES),
        in.optional(in::text),
        in.optional(in::text),
        in.all(this::party),
        in.all(this::party),
        in.texts(),
        in.texts(),
        date(),
        date(),
        in.all(this::priority),
        symbols(IpcSymbol::new),
        symbols(CpcSymbol::new),
        symbols(LocarnoClass::new),
        in.all(this::event),
        in.texts());
  }

  Statement statement() {
    int kind = in.octet();
    return switch (kind) {
      case ValueWriter.PATENT_RECORD -> record();
      case ValueWriter.AGREEMENT -> agreement();
      case ValueWriter.PAYMENT ->
          new PaymentRecord(
              provenance(), number(), (int) in.number(), in.date(), in.optional(this::decimal));
      case ValueWriter.SERIES -> series();
      case ValueWriter.TAG -> new TagRecord(provenance(), number(), tag());
      default -> throw new IllegalArgumentException("no kind of statement has number " + kind);
    };
  }

  PatentChange change() {
    return new PatentChange(
        new PatentId(in.text()),
        present(constant(CHANGES)),
        in.optional(() -> new PatentId(in.text())),
        new Edition(in.number()));
  }

  private AgreementRecord agreement() {
    return new AgreementRecord(
        provenance(),
        in.text(),
        present(constant(AGREEMENTS)),
        party(),
        party(),
        in.date(),
        date(),
        in.optional(this::decimal),
        in.all(this::number),
        in.texts());
  }

  private ReportedSeries series() {
    return new ReportedSeries(
        provenance(),
        in.text(),
        in.text(),
        new DivisionCode(in.text()),
        in.text(),
        in.date(),
        in.date(),
        decimal(),
        in.text());
  }

  private Provenance provenance() {
    return new Provenance(
        in.text(),
        in.text(),
        in.number(),
        in.optional(() -> Instant.ofEpochSecond(in.signed(), in.number())));
  }

  private PatentNumber number() {
    return in.flag() ? application() : publicationNumber();
  }

  private ApplicationNumber application() {
    return new ApplicationNumber(in.text(), in.text(), in.text());
  }

  private PublicationNumber publicationNumber() {
    return new PublicationNumber(in.text(), in.text(), in.optional(in::text), in.text());
  }

  private Publication publication() {
    return new Publication(publicationNumber(), date());
  }

  private Holding holding() {
    return new Holding(date(), in.all(this::holder), in.text());
  }

  private Holder holder() {
    return new Holder(party(), placement(), in.optional(this::enterprise));
  }

  private Party party() {
    return new Party(in.text(), in.optional(in::text));
  }

  private Placement placement() {
    return new Placement(
        in.optional(this::region), present(constant(BASES)), in.text(), in.all(this::region));
  }

  private Region region() {
    return new Region(
        in.optional(() -> new DivisionCode(in.text())), in.text(), present(constant(LEVELS)));
  }

  private EnterpriseMatch enterprise() {
    return new EnterpriseMatch(
        in.text(), in.optional(() -> new CreditCode(in.text())), in.real(), in.text());
  }

  private Priority priority() {
    return new Priority(in.text(), date());
  }

  private <T> List<T> symbols(Function<String, T> read) {
    List<T> symbols = new ArrayList<>();
    for (String symbol = in.text(); !symbol.isEmpty(); symbol = in.text()) {
      symbols.add(read.apply(symbol));
    }
    return symbols;
  }

  private LegalEvent event() {
    return new LegalEvent(date(), in.text(), in.text(), effects(in.number()), date());
  }

  private static Set<LegalEffect> effects(long bits) {
    Set<LegalEffect> effects = EnumSet.noneOf(LegalEffect.class);
    for (long rest = bits; rest != 0; rest &= rest - 1) {
      effects.add(EFFECTS[Long.numberOfTrailingZeros(rest)]);
    }
    return effects;
  }

  private StatusTimeline.Span span() {
    return new StatusTimeline.Span(in.date(), date(), present(constant(STATUSES)), in.text());
  }

  private Payment payment() {
    return new Payment((int) in.signed(), in.date(), in.optional(this::decimal));
  }

  private IndustryMatch industry() {
    return new IndustryMatch(in.text(), in.text(), in.text(), in.text());
  }

  private Tag tag() {
    return new Tag(in.text(), date());
  }

  private @Nullable LocalDate date() {
    return in.optional(in::date);
  }

  private BigDecimal decimal() {
    int scale = (int) in.signed();
    return new BigDecimal(new BigInteger(in.raw()), scale);
  }

  private <E> @Nullable E constant(E[] constants) {
    int place = in.octet();
    return place == 0 ? null : constants[place - 1];
  }

  private static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("a part that must be there is absent");
    }
    return value;
  }
}
