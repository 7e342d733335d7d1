package io.patentwatch.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The little of a patent that counting and deadlines live on: dates, type, status, holders and
 * their regions in time, industries, payments, classes and tags.
 *
 * <p>A library scans outlines far faster than patents. Days are epoch days, {@link #NO_DAY} where
 * unknown. Immutable and thread-safe.
 */
public final class PatentOutline {
  /** Stands for a day that is not known. */
  public static final int NO_DAY = Integer.MIN_VALUE;

  /** The region of a patent whose first-named holder could not be placed. */
  public static final String UNPLACED = "";

  private static final PatentType[] TYPES = PatentType.values();
  private static final PatentStatus[] STATUSES = PatentStatus.values();
  private static final HolderKind[] HOLDER_KINDS = HolderKind.values();

  /**
   * All of it, in the form that {@link Builder#build} writes; what is asked for is read from it.
   */
  private final byte[] bytes;

  private final int type;
  private final int filed;
  private final int published;
  private final int granted;

  /** Where the statuses begin. */
  private final int statuses;

  /** Where the payments begin; 0 until it was looked for, by whichever thread. */
  private int payments;

  private PatentOutline(byte[] bytes) {
    this.bytes = bytes;
    OutlineBytes.Reading in = new OutlineBytes.Reading(bytes, 0);
    type = in.octet();
    filed = in.day();
    published = in.day();
    granted = in.day();
    statuses = in.at;
  }

  /**
   * The outline that {@link #toBytes} gave, for stores that keep it so; the array is not copied.
   *
   * @throws IllegalStateException if it is none; what lies behind the dates is seen when it is
   *     asked for
   */
  public static PatentOutline ofBytes(byte[] bytes) {
    return new PatentOutline(bytes);
  }

  /** All of it as bytes, some eighty, of a form that a library's format fixes. */
  public byte[] toBytes() {
    return bytes.clone();
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
      builder.holders(
          day(holding.from()),
          holding.holders().stream()
              .map(
                  holder ->
                      OutlineHolder.of(
                          regionKey(holder.placement()),
                          HolderKind.of(holder),
                          holder.party().name()))
              .toList());
    }
    builder.industries(patent.industries().stream().map(IndustryMatch::code).distinct().toList());
    for (Payment payment : patent.payments()) {
      builder.payment(payment.feeYear(), day(payment.paidOn()));
    }
    builder.ipcGroups(patent.ipc().stream().map(PatentOutline::group).distinct().toList());
    builder.locarno(patent.locarno().stream().map(LocarnoClass::symbol).distinct().toList());
    builder.tags(patent.tags());
    return builder.build();
  }

  private static int day(@Nullable LocalDate date) {
    return date == null ? NO_DAY : Math.toIntExact(date.toEpochDay());
  }

  private static String group(IpcSymbol ipc) {
    String symbol = ipc.symbol();
    int slash = symbol.indexOf('/');
    return slash < 0 ? symbol : symbol.substring(0, slash);
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
    return new PatentId(idAt().text());
  }

  private OutlineBytes.Reading idAt() {
    OutlineBytes.Reading in = payments();
    int count = in.length();
    for (int i = 0; i < count; i++) {
      in.skipNumber();
      in.skipNumber();
    }
    return in;
  }

  /** The type, where known. */
  public Optional<PatentType> type() {
    return type == 0 ? Optional.empty() : Optional.of(TYPES[type - 1]);
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
    OutlineBytes.Reading in = new OutlineBytes.Reading(bytes, statuses);
    PatentStatus status = PatentStatus.UNKNOWN;
    int count = in.length();
    for (int i = 0; i < count && in.day() <= day; i++) {
      status = STATUSES[in.octet()];
    }
    return status;
  }

  /**
   * The region on an epoch day, as {@link Patent#regionOn} has it: the digits of a division code;
   * {@code foreign}, {@code HK}, {@code MO} or {@code TW}; or {@link #UNPLACED}.
   */
  public String regionOn(int day) {
    OutlineBytes.Reading in = regions();
    int count = in.length();
    int at = -1;
    for (int i = 0; i < count; i++) {
      if (in.day() > day && i > 0) {
        break;
      }
      at = in.at;
      in.skipText();
    }
    return at < 0 ? UNPLACED : new OutlineBytes.Reading(bytes, at).text();
  }

  /** The holders on an epoch day, as {@link Patent#holdersOn} has them. */
  public List<OutlineHolder> holdersOn(int day) {
    OutlineBytes.Reading in = regions();
    int count = in.length();
    int index = 0;
    for (int i = 0; i < count; i++) {
      if (in.day() > day && i > 0) {
        break;
      }
      index = i;
      in.skipText();
    }
    return count == 0 ? List.of() : holders(index);
  }

  /** The holders at an index, in order of time, as in {@link #region}; the first-named first. */
  public List<OutlineHolder> holders(int index) {
    String first = region(index);
    OutlineBytes.Reading in = behindId();
    List<OutlineHolder> holders = List.of();
    for (int holding = 0; holding <= index; holding++) {
      int count = in.length();
      holders = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        HolderKind kind = HOLDER_KINDS[in.octet()];
        long name = in.fixed();
        holders.add(new OutlineHolder(i == 0 ? first : in.text(), kind, name));
      }
    }
    return List.copyOf(holders);
  }

  private OutlineBytes.Reading behindId() {
    OutlineBytes.Reading in = idAt();
    in.skipText();
    return in;
  }

  private OutlineBytes.Reading classes() {
    int holdings = regionCount();
    OutlineBytes.Reading in = behindId();
    for (int holding = 0; holding < holdings; holding++) {
      int count = in.length();
      for (int i = 0; i < count; i++) {
        in.octet();
        in.fixed();
        if (i > 0) {
          in.skipText();
        }
      }
    }
    return in;
  }

  /**
   * The main groups of its IPC symbols, such as {@code B43K7}, the main one first; a symbol without
   * one stands as it is.
   */
  public List<String> ipcGroups() {
    return classes().texts();
  }

  /** Its Locarno classes, such as {@code 19-06}. */
  public List<String> locarno() {
    OutlineBytes.Reading in = classes();
    in.texts();
    return in.texts();
  }

  /** Its tags. */
  public List<Tag> tags() {
    OutlineBytes.Reading in = classes();
    in.texts();
    in.texts();
    int count = in.length();
    List<Tag> tags = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String name = in.text();
      int day = in.day();
      tags.add(new Tag(name, day == NO_DAY ? null : LocalDate.ofEpochDay(day)));
    }
    return List.copyOf(tags);
  }

  /** The codes of its industries. */
  public List<String> industries() {
    return industriesAt().texts();
  }

  /** The latest fee year paid for up to an epoch day, by the payments on record; 0 if none. */
  public int feeYearPaidBy(int day) {
    OutlineBytes.Reading in = payments();
    int latest = 0;
    int count = in.length();
    for (int i = 0; i < count; i++) {
      int feeYear = in.signed();
      if (in.day() <= day) {
        latest = Math.max(latest, feeYear);
      }
    }
    return latest;
  }

  /**
   * The first epoch day after one on which, by what is on record, its status or region changes or a
   * payment counts; {@link Integer#MAX_VALUE} if there is none.
   */
  public int changesAfter(int day) {
    OutlineBytes.Reading in = new OutlineBytes.Reading(bytes, statuses);
    int next = Integer.MAX_VALUE;
    int count = in.length();
    for (int i = 0; i < count; i++) {
      next = earlier(next, in.day(), day);
      in.at++;
    }
    count = in.length();
    for (int i = 0; i < count; i++) {
      next = earlier(next, in.day(), day);
      in.skipText();
    }
    count = in.length();
    for (int i = 0; i < count; i++) {
      in.skipText();
    }
    payments = in.at;
    count = in.length();
    for (int i = 0; i < count; i++) {
      in.skipNumber();
      next = earlier(next, in.day(), day);
    }
    return next;
  }

  private static int earlier(int next, int other, int after) {
    return other > after && other < next ? other : next;
  }

  /** How many changes of status it has; see {@link #statusFrom} and {@link #status}. */
  public int statusCount() {
    return new OutlineBytes.Reading(bytes, statuses).length();
  }

  /** The epoch day on which the status at an index begins. */
  public int statusFrom(int index) {
    return statusAt(index).day();
  }

  /** The status at an index, in order of time. */
  public PatentStatus status(int index) {
    OutlineBytes.Reading in = statusAt(index);
    in.skipNumber();
    return STATUSES[in.octet()];
  }

  private OutlineBytes.Reading statusAt(int index) {
    OutlineBytes.Reading in = new OutlineBytes.Reading(bytes, statuses);
    Objects.checkIndex(index, in.length());
    for (int i = 0; i < index; i++) {
      in.skipNumber();
      in.at++;
    }
    return in;
  }

  /** How many regions it has had; see {@link #regionFrom} and {@link #region}. */
  public int regionCount() {
    return regions().length();
  }

  /** The epoch day from which the region at an index holds; {@link #NO_DAY} from the beginning. */
  public int regionFrom(int index) {
    return regionAt(index).day();
  }

  /** The region at an index, in order of time, as in {@link #regionOn}. */
  public String region(int index) {
    OutlineBytes.Reading in = regionAt(index);
    in.skipNumber();
    return in.text();
  }

  private OutlineBytes.Reading regions() {
    OutlineBytes.Reading in = new OutlineBytes.Reading(bytes, statuses);
    int count = in.length();
    for (int i = 0; i < count; i++) {
      in.skipNumber();
      in.at++;
    }
    return in;
  }

  private OutlineBytes.Reading regionAt(int index) {
    OutlineBytes.Reading in = regions();
    Objects.checkIndex(index, in.length());
    for (int i = 0; i < index; i++) {
      in.skipNumber();
      in.skipText();
    }
    return in;
  }

  private OutlineBytes.Reading industriesAt() {
    OutlineBytes.Reading in = regions();
    int count = in.length();
    for (int i = 0; i < count; i++) {
      in.skipNumber();
      in.skipText();
    }
    return in;
  }

  /** How many payments it has; see {@link #feeYear} and {@link #feePaidOn}. */
  public int paymentCount() {
    return payments().length();
  }

  /** The fee year of the payment at an index. */
  public int feeYear(int index) {
    return paymentAt(index).signed();
  }

  /** The epoch day of the payment at an index. */
  public int feePaidOn(int index) {
    OutlineBytes.Reading in = paymentAt(index);
    in.skipNumber();
    return in.day();
  }

  private OutlineBytes.Reading payments() {
    if (payments == 0) {
      OutlineBytes.Reading in = industriesAt();
      int count = in.length();
      for (int i = 0; i < count; i++) {
        in.skipText();
      }
      payments = in.at;
    }
    return new OutlineBytes.Reading(bytes, payments);
  }

  private OutlineBytes.Reading paymentAt(int index) {
    OutlineBytes.Reading in = payments();
    Objects.checkIndex(index, in.length());
    for (int i = 0; i < 2 * index; i++) {
      in.skipNumber();
    }
    return in;
  }

  /** A builder, for stores that read outlines back. */
  public static Builder builder(PatentId id) {
    return new Builder(id);
  }

  @Override
  public String toString() {
    return id().toString();
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
    private final List<List<OutlineHolder>> holders = new ArrayList<>();
    private List<String> industries = List.of();
    private List<String> ipcGroups = List.of();
    private List<String> locarno = List.of();
    private List<Tag> tags = List.of();
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

    /**
     * Adds holders from an epoch day on, in order of time; the first-named of them, in front, are
     * where the patent counts.
     */
    public Builder holders(int from, List<OutlineHolder> all) {
      regionFrom = appended(regionFrom, from);
      holders.add(List.copyOf(all));
      return this;
    }

    /** Adds an unnamed holder in a region from an epoch day on; in order of time. */
    public Builder region(int from, String region) {
      return holders(from, List.of(OutlineHolder.of(region, HolderKind.COMPANY, "")));
    }

    /** The codes of its industries. */
    public Builder industries(List<String> codes) {
      industries = List.copyOf(codes);
      return this;
    }

    /** The main groups of its IPC symbols, the main one first. */
    public Builder ipcGroups(List<String> groups) {
      ipcGroups = List.copyOf(groups);
      return this;
    }

    /** Its Locarno classes. */
    public Builder locarno(List<String> classes) {
      locarno = List.copyOf(classes);
      return this;
    }

    /** Its tags. */
    public Builder tags(List<Tag> all) {
      tags = List.copyOf(all);
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
      OutlineBytes.Writing out = new OutlineBytes.Writing();
      out.octet(type == null ? 0 : type.ordinal() + 1);
      out.day(filed);
      out.day(published);
      out.day(granted);
      out.number(statuses.length);
      for (int i = 0; i < statuses.length; i++) {
        out.day(statusFrom[i]);
        out.octet(statuses[i]);
      }
      out.number(holders.size());
      for (int i = 0; i < holders.size(); i++) {
        List<OutlineHolder> all = holders.get(i);
        out.day(regionFrom[i]);
        out.text(all.isEmpty() ? UNPLACED : all.get(0).region());
      }
      out.texts(industries);
      out.number(feeYears.length);
      for (int i = 0; i < feeYears.length; i++) {
        out.number(OutlineBytes.zigzag(feeYears[i]));
        out.day(feesPaidOn[i]);
      }
      out.text(id.value());
      for (List<OutlineHolder> all : holders) {
        out.number(all.size());
        for (int i = 0; i < all.size(); i++) {
          out.octet(all.get(i).kind().ordinal());
          out.fixed(all.get(i).name());
          if (i > 0) {
            out.text(all.get(i).region());
          }
        }
      }
      out.texts(ipcGroups);
      out.texts(locarno);
      out.number(tags.size());
      for (Tag tag : tags) {
        out.text(tag.name());
        out.day(day(tag.date()));
      }
      return new PatentOutline(out.toBytes());
    }

    private static int[] appended(int[] values, int value) {
      int[] longer = Arrays.copyOf(values, values.length + 1);
      longer[values.length] = value;
      return longer;
    }
  }
}
