package io.patentwatch.map;

import io.patentwatch.model.OutlineHolder;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import java.util.Arrays;
import java.util.List;

/** A patent on its way into the columns; used for one after the other. */
final class Entry {
  static final PatentStatus[] STATUSES = PatentStatus.values();

  /** Stands for the type of a patent of which it is not known. */
  static final int NO_TYPE = PatentType.values().length;

  private static final int LONG = 0xFF;

  private final ColumnData data;

  long id;
  int type;
  int kind;
  int shape;
  int filed;
  int published;
  int granted;
  int from;
  int to;
  int region;
  int sort;

  /** The shard's region. */
  String home = "";

  int[] tail = new int[64];
  int tailSize;

  Entry(ColumnData data) {
    this.data = data;
  }

  void read(PatentOutline patent) {
    id = data.identities.of(patent.id().value());
    type = patent.type().map(PatentType::ordinal).orElse(NO_TYPE);
    filed = patent.filed();
    published = patent.published();
    granted = patent.granted();
    int holdings = patent.regionCount();
    List<OutlineHolder> first = holdings == 0 ? List.of() : patent.holders(0);
    String at = first.isEmpty() ? PatentOutline.UNPLACED : first.get(0).region();
    region = data.regions.code(at);
    home = home(at);
    kind = first.isEmpty() ? Shard.NO_KIND : first.get(0).kind().ordinal();
    boolean usual = shape(patent);
    sort = !usual || holdings > 1 ? Shard.VARIED : first.size() > 1 ? Shard.JOINT : Shard.PLAIN;
    tailSize = 0;
    classes(patent);
    if (sort == Shard.JOINT) {
      holders(first);
    } else if (sort == Shard.VARIED) {
      varied(patent, holdings, usual);
    }
  }

  /**
   * The region of the shard in which a region lies: its city by the code, or what is no division.
   */
  static String home(String region) {
    return Regions.isDivision(region) ? region.substring(0, 4) + "00" : region;
  }

  /** Finds the form of the statuses; false where they have another. */
  private boolean shape(PatentOutline patent) {
    shape = 0;
    from = Shard.NEVER;
    to = Shard.NEVER;
    int count = patent.statusCount();
    int next = 0;
    if (next < count && patent.status(next) == PatentStatus.PENDING) {
      int day = patent.statusFrom(next);
      if (day == filed) {
        shape |= Shard.PENDING_FROM_FILING;
      } else if (day == published) {
        shape |= Shard.PENDING_FROM_PUBLICATION;
      } else {
        return false;
      }
      next++;
    }
    if (next < count && patent.status(next) == PatentStatus.IN_FORCE) {
      from = patent.statusFrom(next);
      shape |= Shard.IN_FORCE;
      next++;
    }
    if (next < count) {
      to = patent.statusFrom(next);
      shape |= Shard.ENDS | patent.status(next).ordinal() << Shard.END_STATUS_AT;
      next++;
    }
    boolean rising = count == 0 || shape >> Shard.END_STATUS_AT != PatentStatus.IN_FORCE.ordinal();
    for (int i = 1; i < count; i++) {
      rising &= patent.statusFrom(i - 1) <= patent.statusFrom(i);
    }
    return next == count && rising && from != PatentOutline.NO_DAY && to != PatentOutline.NO_DAY;
  }

  private void classes(PatentOutline patent) {
    List<String> ipc = patent.ipcGroups();
    List<String> locarno = patent.locarno();
    List<String> industries = patent.industries();
    int payments = patent.paymentCount();
    put(
        Math.min(ipc.size(), LONG)
            | Math.min(locarno.size(), LONG) << 8
            | Math.min(industries.size(), LONG) << 16
            | Math.min(payments, LONG) << 24);
    for (int count : new int[] {ipc.size(), locarno.size(), industries.size(), payments}) {
      if (count >= LONG) {
        put(count);
      }
    }
    for (int i = 0; i < ipc.size(); i++) {
      put(data.ipc.code(ipc.get(i)));
    }
    for (int i = 0; i < locarno.size(); i++) {
      put(data.locarno.code(locarno.get(i)));
    }
    for (int i = 0; i < industries.size(); i++) {
      put(data.industries.code(industries.get(i)));
    }
    for (int i = 0; i < payments; i++) {
      put(patent.feeYear(i));
      put(patent.feePaidOn(i));
    }
  }

  private void varied(PatentOutline patent, int holdings, boolean usual) {
    int statuses = usual ? 0 : patent.statusCount();
    put(statuses);
    for (int i = 0; i < statuses; i++) {
      put(patent.statusFrom(i));
      put(patent.status(i).ordinal());
    }
    put(Math.max(1, holdings));
    if (holdings == 0) {
      put(PatentOutline.NO_DAY);
      put(0);
    }
    for (int i = 0; i < holdings; i++) {
      put(patent.regionFrom(i));
      holders(patent.holders(i));
    }
    if (!usual) {
      shape = Shard.ODD;
      from = Shard.NEVER;
      to = Shard.NEVER;
    }
  }

  private void holders(List<OutlineHolder> holders) {
    put(holders.size());
    for (OutlineHolder holder : holders) {
      put(data.regions.code(holder.region()) << Shard.KIND_BITS | holder.kind().ordinal());
    }
  }

  private void put(int value) {
    if (tailSize == tail.length) {
      tail = Arrays.copyOf(tail, tailSize * 2);
    }
    tail[tailSize++] = value;
  }
}
