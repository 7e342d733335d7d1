package io.patentwatch.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The little of a patent that counting and deadlines live on: dates, type, status and region in
 * time, industries, payments.
 *
 * <p>A library scans outlines far faster than patents. Days are epoch days, {@link #NO_DAY} where
 * unknown. Immutable and thread-safe.
 */
public final class PatentOutline {
  /** Stands for a day that is not known. */
  public static final int NO_DAY = Integer.MIN_VALUE;

  /** The region of a patent whose first-named holder could not be placed. */
  public static final String UNPLACED = "";

  private static final PatentStatus[] STATUSES = PatentStatus.values();

  private final PatentId id;
  private final @Nullable PatentType type;
  private final int filed;
  private final int published;
  private final int granted;
  private final int[] statusFrom;
  private final byte[] statuses;
  private final int[] regionFrom;
  private final String[] regions;
  private final List<String> industries;
  private final int[] feeYears;
  private final int[] feesPaidOn;

  private PatentOutline(
      PatentId id,
      @Nullable PatentType type,
      int filed,
      int published,
      int granted,
      int[] statusFrom,
      byte[] statuses,
      int[] regionFrom,
      String[] regions,
      List<String> industries,
      int[] feeYears,
      int[] feesPaidOn) {
    this.id = Objects.requireNonNull(id, "id");
    this.type = type;
    this.filed = filed;
    this.published = published;
    this.granted = granted;
    this.statusFrom = statusFrom;
    this.statuses = statuses;
    this.regionFrom = regionFrom;
    this.regions = regions;
    this.industries = industries;
    this.feeYears = feeYears;
    this.feesPaidOn = feesPaidOn;
  }

  /** The outline of a patent. */
  public static PatentOutline of(Patent patent) {
    Builder builder =
        new Builder(patent.id())
            .type(patent.type())
            .filed(day(patent.filed()))
            .published(day(patent.published().orElse(null)))
            .granted(day(patent.granted()));
    List<StatusTimeline.Span> spans = patent.timeline().spans();
    for (StatusTimeline.Span span : spans) {
      builder.status(day(span.from()), span.status());
    }
    if (!spans.isEmpty()) {
      LocalDate end = spans.get(spans.size() - 1).to();
      if (end != null) {
        builder.status(day(end), PatentStatus.UNKNOWN);
      }
    }
    for (Holding holding : patent.holdings()) {
      builder.region(
          day(holding.from()),
          holding.holders().isEmpty() ? UNPLACED : regionKey(holding.holders().get(0).placement()));
    }
    builder.industries(patent.industries().stream().map(IndustryMatch::code).distinct().toList());
    for (Payment payment : patent.payments()) {
      builder.payment(payment.feeYear(), day(payment.paidOn()));
    }
    return builder.build();
  }

  private static int day(@Nullable LocalDate date) {
    return date == null ? NO_DAY : Math.toIntExact(date.toEpochDay());
  }

  private static String regionKey(Placement placement) {
    Region region = placement.region();
    if (region == null) {
      return UNPLACED;
    }
    return region.code() != null ? region.code().digits() : region.level().code();
  }

  /** The patent's identity. */
  public PatentId id() {
    return id;
  }

  /** The type, where known. */
  public Optional<PatentType> type() {
    return Optional.ofNullable(type);
  }

  /** The filing date as an epoch day. */
  public int filed() {
    return filed;
  }

  /** The day of the first publication as an epoch day. */
  public int published() {
    return published;
  }

  /** The day of grant announcement as an epoch day. */
  public int granted() {
    return granted;
  }

  /** The status on an epoch day. */
  public PatentStatus statusOn(int day) {
    for (int i = statusFrom.length - 1; i >= 0; i--) {
      if (day >= statusFrom[i]) {
        return STATUSES[statuses[i]];
      }
    }
    return PatentStatus.UNKNOWN;
  }

  /**
   * The region on an epoch day, as {@link Patent#regionOn} has it: the digits of a division code;
   * {@code foreign}, {@code HK}, {@code MO} or {@code TW}; or {@link #UNPLACED}.
   */
  public String regionOn(int day) {
    if (regions.length == 0) {
      return UNPLACED;
    }
    for (int i = regions.length - 1; i > 0; i--) {
      if (day >= regionFrom[i]) {
        return regions[i];
      }
    }
    return regions[0];
  }

  /** The codes of its industries. */
  public List<String> industries() {
    return industries;
  }

  /** The latest fee year paid for up to an epoch day, by the payments on record; 0 if none. */
  public int feeYearPaidBy(int day) {
    int latest = 0;
    for (int i = 0; i < feeYears.length; i++) {
      if (feesPaidOn[i] <= day) {
        latest = Math.max(latest, feeYears[i]);
      }
    }
    return latest;
  }

  /** How many changes of status it has; see {@link #statusFrom} and {@link #status}. */
  public int statusCount() {
    return statuses.length;
  }

  /** The epoch day on which the status at an index begins. */
  public int statusFrom(int index) {
    return statusFrom[index];
  }

  /** The status at an index, in order of time. */
  public PatentStatus status(int index) {
    return STATUSES[statuses[index]];
  }

  /** How many regions it has had; see {@link #regionFrom} and {@link #region}. */
  public int regionCount() {
    return regions.length;
  }

  /** The epoch day from which the region at an index holds; {@link #NO_DAY} from the beginning. */
  public int regionFrom(int index) {
    return regionFrom[index];
  }

  /** The region at an index, in order of time, as in {@link #regionOn}. */
  public String region(int index) {
    return regions[index];
  }

  /** How many payments it has; see {@link #feeYear} and {@link #feePaidOn}. */
  public int paymentCount() {
    return feeYears.length;
  }

  /** The fee year of the payment at an index. */
  public int feeYear(int index) {
    return feeYears[index];
  }

  /** The epoch day of the payment at an index. */
  public int feePaidOn(int index) {
    return feesPaidOn[index];
  }

  /** A builder, for stores that read outlines back. */
  public static Builder builder(PatentId id) {
    return new Builder(id);
  }

  @Override
  public String toString() {
    return id.toString();
  }

  /** Collects an outline; not thread-safe. */
  public static final class Builder {
    private final PatentId id;
    private @Nullable PatentType type;
    private int filed = NO_DAY;
    private int published = NO_DAY;
    private int granted = NO_DAY;
    private int[] statusFrom = {};
    private byte[] statuses = {};
    private int[] regionFrom = {};
    private String[] regions = {};
    private List<String> industries = List.of();
    private int[] feeYears = {};
    private int[] feesPaidOn = {};

    private Builder(PatentId id) {
      this.id = id;
    }

    /** The type. */
    public Builder type(@Nullable PatentType patentType) {
      type = patentType;
      return this;
    }

    /** The filing date as an epoch day. */
    public Builder filed(int day) {
      filed = day;
      return this;
    }

    /** The day of the first publication as an epoch day. */
    public Builder published(int day) {
      published = day;
      return this;
    }

    /** The day of grant announcement as an epoch day. */
    public Builder granted(int day) {
      granted = day;
      return this;
    }

    /** Adds a status that begins on an epoch day; in order of time. */
    public Builder status(int from, PatentStatus status) {
      statusFrom = appended(statusFrom, from);
      statuses = Arrays.copyOf(statuses, statuses.length + 1);
      statuses[statuses.length - 1] = (byte) status.ordinal();
      return this;
    }

    /** Adds a region that holds from an epoch day on; in order of time. */
    public Builder region(int from, String region) {
      regionFrom = appended(regionFrom, from);
      regions = Arrays.copyOf(regions, regions.length + 1);
      regions[regions.length - 1] = Objects.requireNonNull(region, "region");
      return this;
    }

    /** The codes of its industries. */
    public Builder industries(List<String> codes) {
      industries = List.copyOf(codes);
      return this;
    }

    /** Adds a payment. */
    public Builder payment(int feeYear, int paidOn) {
      feeYears = appended(feeYears, feeYear);
      feesPaidOn = appended(feesPaidOn, paidOn);
      return this;
    }

    /** The outline. */
    public PatentOutline build() {
      return new PatentOutline(
          id,
          type,
          filed,
          published,
          granted,
          statusFrom,
          statuses,
          regionFrom,
          regions,
          industries,
          feeYears,
          feesPaidOn);
    }

    private static int[] appended(int[] values, int value) {
      int[] longer = Arrays.copyOf(values, values.length + 1);
      longer[values.length] = value;
      return longer;
    }
  }
}
