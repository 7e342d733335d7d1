package io.patentwatch.support;

import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.CpcSymbol;
import io.patentwatch.model.CreditCode;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Holder;
import io.patentwatch.model.Holding;
import io.patentwatch.model.IndustryMatch;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.LocarnoClass;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Payment;
import io.patentwatch.model.Placement;
import io.patentwatch.model.Priority;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.model.Region;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.model.StatusTimeline;
import io.patentwatch.model.Tag;
import io.patentwatch.spi.NumberKey;
import io.patentwatch.spi.StoredPatent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Patents of few values each, so that random queries hit some of them. */
public final class RandomPatents {
  public static final String[] TEXTS = {
    "一种中性笔",
    "中性笔，笔夹",
    "LED灯 pen",
    "内窥镜-Pen 3.0",
    "Pens & pencils",
    "笔",
    "ペン先",
    "x",
    "",
    "中 性笔",
    "一種中性筆",
    "中\u0301性笔\u0301 𠮷笔é",
    "LED燈、筆夾"
  };
  public static final String[] REGIONS = {
    "330000",
    "330100",
    "330122",
    "330122109",
    "330122100",
    "330102",
    "110000",
    "441900003",
    "foreign",
    "HK"
  };
  public static final String[] SYMBOLS = {"B43K7/00", "B43K7/02", "B43K", "A61B1/00", "A61B10/02"};
  public static final String[] LOCARNO = {"19-06", "19-01", "19", "24-02"};
  public static final String[] INDUSTRIES = {"pens", "medical", "Smart Security"};
  public static final String[] EVENTS = {"GR01", "C14", "CF01", "transferred", "专利权的终止", "x"};
  public static final String[] TAGS = {"fast-track", "Award 2021", "fast"};
  public static final String[] CREDIT_CODES = {"91330100799655058B", "91110108551385082Q"};
  public static final String[] PRIORITIES = {"US62/123,456", "CN202010000001.1", "JP2019-1", "-"};
  private static final String[] SUFFIXES = {"A", "B", "U"};

  private final Random random;

  public RandomPatents(Random random) {
    this.random = random;
  }

  /** A patent of the identity number given, with a record and its keys. */
  public StoredPatent stored(int number) {
    Patent patent = patent(number);
    Set<String> keys = new TreeSet<>();
    if (patent.application() != null) {
      keys.add(NumberKey.of(patent.application()));
    }
    for (Publication publication : patent.publications()) {
      keys.add(NumberKey.bare(publication.number()));
      keys.add(NumberKey.exact(publication.number()));
    }
    return new StoredPatent(patent, list(2, this::record), keys);
  }

  public Patent patent(int number) {
    return titled(number, pick(TEXTS));
  }

  public Patent titled(int number, String title) {
    ApplicationNumber application =
        ApplicationNumber.parse("2021" + (1 + number % 3) + String.format("%07d", number));
    @Nullable LocalDate filed = maybe(this::day);
    @Nullable LocalDate granted = maybe(this::day);
    return new Patent(
        PatentId.of(application),
        random.nextInt(4) == 0 ? null : application,
        list(3, this::publication),
        maybe(() -> pick(PatentType.values())),
        title,
        pick(TEXTS),
        holdings(),
        list(2, () -> pick(TEXTS)),
        list(2, () -> pick(TEXTS)),
        filed,
        filed != null && granted != null && granted.isBefore(filed) ? filed : granted,
        list(2, () -> new Priority(pick(PRIORITIES), maybe(this::day))),
        list(3, () -> IpcSymbol.parse(pick(SYMBOLS))),
        list(3, () -> CpcSymbol.parse(pick(SYMBOLS))),
        list(2, () -> LocarnoClass.parse(pick(LOCARNO))),
        list(3, this::event),
        timeline(),
        list(3, () -> new Payment(1 + random.nextInt(9), day(), maybe(this::amount))),
        list(2, () -> new IndustryMatch(pick(INDUSTRIES), "名", "rule", "ipc B43K")),
        list(2, () -> new Tag(pick(TAGS), maybe(this::day))),
        list(1, () -> "doubtful"));
  }

  public PatentRecord record() {
    PatentRecord.Builder record =
        PatentRecord.builder(
            new Provenance(
                "list",
                pick(TEXTS),
                random.nextInt(9),
                maybe(() -> Instant.ofEpochSecond(day().toEpochDay(), 7))));
    record
        .statedOn(maybe(this::day))
        .application(
            ApplicationNumber.parse(random.nextBoolean() ? "ZL 2021 1 0685031.5" : "202110685031"))
        .publication(maybe(this::publication))
        .type(maybe(() -> pick(PatentType.values())))
        .title(maybe(() -> pick(TEXTS)))
        .abstractText(maybe(() -> pick(TEXTS)))
        .filed(maybe(this::day))
        .granted(maybe(this::day));
    list(2, this::party).forEach(record::applicant);
    list(2, this::party).forEach(record::holder);
    list(2, this::event).forEach(record::event);
    list(2, () -> IpcSymbol.parse(pick(SYMBOLS))).forEach(record::ipc);
    return record.build();
  }

  public LocalDate day() {
    return LocalDate.of(2018 + random.nextInt(6), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  public <T> T pick(T[] from) {
    return from[random.nextInt(from.length)];
  }

  private Publication publication() {
    String number = "CN10200000" + random.nextInt(4) + pick(SUFFIXES);
    try {
      return new Publication(PublicationNumber.parse(number), maybe(this::day));
    } catch (IllegalArgumentException ofAnotherKind) {
      return new Publication(PublicationNumber.parse("CN102000009A"), maybe(this::day));
    }
  }

  private List<Holding> holdings() {
    List<Holding> holdings = new ArrayList<>();
    LocalDate from = day();
    for (int i = random.nextInt(4); i > 0; i--) {
      boolean first = holdings.isEmpty();
      holdings.add(
          new Holding(
              first && random.nextBoolean() ? null : from, list(2, this::holder), "because"));
      from = from.plusDays(1 + random.nextInt(700));
    }
    return holdings;
  }

  private Holder holder() {
    return new Holder(
        party(),
        maybeRegion(),
        maybe(
            () ->
                new EnterpriseMatch(
                    "企业", maybe(() -> new CreditCode(pick(CREDIT_CODES))), 0.5, "name")));
  }

  private Placement maybeRegion() {
    if (random.nextInt(4) == 0) {
      return Placement.none("no address");
    }
    String code = pick(REGIONS);
    Region region =
        switch (code) {
          case "foreign" -> new Region(null, "美国", RegionLevel.FOREIGN);
          case "HK" -> new Region(null, "香港", RegionLevel.HONG_KONG);
          default -> {
            DivisionCode division = new DivisionCode(code);
            yield new Region(division, "某地", division.level());
          }
        };
    return new Placement(region, Placement.Basis.ADDRESS, "the address", List.of(region));
  }

  private Party party() {
    return new Party(pick(TEXTS), maybe(() -> pick(TEXTS)));
  }

  private LegalEvent event() {
    return LegalEvent.of(maybe(this::day), pick(EVENTS), random.nextBoolean() ? "" : "文");
  }

  private StatusTimeline timeline() {
    List<StatusTimeline.Span> spans = new ArrayList<>();
    LocalDate from = day();
    for (int i = random.nextInt(4); i > 0; i--) {
      LocalDate to = from.plusDays(1 + random.nextInt(900));
      boolean open = i == 1 && random.nextBoolean();
      spans.add(
          new StatusTimeline.Span(from, open ? null : to, pick(PatentStatus.values()), "because"));
      from = to;
    }
    return new StatusTimeline(spans);
  }

  private BigDecimal amount() {
    return BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(3));
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(4) == 0 ? null : value.get();
  }

  private <T> List<T> list(int most, Supplier<T> value) {
    List<T> values = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      values.add(value.get());
    }
    return values;
  }
}
