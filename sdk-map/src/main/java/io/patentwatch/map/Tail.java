package io.patentwatch.map;

import io.patentwatch.model.PatentStatus;

/**
 * What stands in the heap of a shard for one row after the other, in the order in which {@link
 * Entry} writes it: classes, industries and payments; for several holders these; for varied rows
 * the statuses and holdings.
 */
final class Tail {
  private static final int LONG = 0xFF;

  private final Shard shard;
  private int[] heap;
  private int row;
  private int behind;

  int ipc;
  int ipcAt;
  int locarno;
  int locarnoAt;
  int industries;
  int industriesAt;
  int payments;
  int paymentsAt;
  int statuses;
  int statusesAt;
  int holdings;
  private int holdingsAt;

  /** The holders of the holding at hand. */
  int holders;

  private int holdersAt;

  Tail(Shard shard) {
    this.shard = shard;
    this.heap = shard.heap;
  }

  /** Goes to a row. */
  void open(int at) {
    row = at;
    heap = shard.heap;
    int header = heap[shard.at[at]];
    int next = shard.at[at] + 1;
    ipc = header & LONG;
    locarno = header >>> 8 & LONG;
    industries = header >>> 16 & LONG;
    payments = header >>> 24;
    if (hasLong(header)) {
      ipc = ipc == LONG ? heap[next++] : ipc;
      locarno = locarno == LONG ? heap[next++] : locarno;
      industries = industries == LONG ? heap[next++] : industries;
      payments = payments == LONG ? heap[next++] : payments;
    }
    ipcAt = next;
    locarnoAt = ipcAt + ipc;
    industriesAt = locarnoAt + locarno;
    paymentsAt = industriesAt + industries;
    behind = paymentsAt + 2 * payments;
    holdings = 1;
    switch (shard.sort) {
      case Shard.JOINT -> {
        holders = heap[behind];
        holdersAt = behind + 1;
      }
      case Shard.VARIED -> {
        statuses = heap[behind];
        statusesAt = behind + 1;
        holdingsAt = statusesAt + 2 * statuses;
        holdings = heap[holdingsAt++];
      }
      default -> holders = shard.kinds[at] == Shard.NO_KIND ? 0 : 1;
    }
  }

  /** Whether any of the four bytes of a header is {@link #LONG}. */
  static boolean hasLong(int header) {
    int inverse = ~header;
    return ((inverse - 0x01010101) & header & 0x80808080) != 0;
  }

  /** Where the row ends. */
  int end() {
    return switch (shard.sort) {
      case Shard.JOINT -> holdersAt + holders;
      case Shard.VARIED -> holdingAt(holdings);
      default -> behind;
    };
  }

  private int holdingAt(int index) {
    int next = holdingsAt;
    for (int i = 0; i < index; i++) {
      next += 2 + heap[next + 1];
    }
    return next;
  }

  /** Goes to a holding, in order of time. */
  void holding(int index) {
    if (shard.sort == Shard.VARIED) {
      int next = holdingAt(index);
      holders = heap[next + 1];
      holdersAt = next + 2;
    }
  }

  /** The holding of a day. */
  int holdingOn(int day) {
    int found = 0;
    while (found + 1 < holdings && fromOf(found + 1) <= day) {
      found++;
    }
    return found;
  }

  /** From when a holding of several holds. */
  int fromOf(int index) {
    return heap[holdingAt(index)];
  }

  /** The number of the region of a holder of the holding at hand. */
  int region(int holder) {
    return shard.sort == Shard.PLAIN
        ? shard.regions[row]
        : heap[holdersAt + holder] >> Shard.KIND_BITS;
  }

  /** The kind of a holder of the holding at hand. */
  int kind(int holder) {
    return shard.sort == Shard.PLAIN
        ? shard.kinds[row]
        : heap[holdersAt + holder] & (1 << Shard.KIND_BITS) - 1;
  }

  /** Where in the heap a holder of the holding at hand stands; not for plain rows. */
  int holderAt(int holder) {
    return holdersAt + holder;
  }

  int heap(int index) {
    return heap[index];
  }

  /** The status on a day. */
  PatentStatus statusOn(int day) {
    PatentStatus[] all = Entry.STATUSES;
    if (!shard.isUsual(row)) {
      int status = PatentStatus.UNKNOWN.ordinal();
      for (int i = 0; i < statuses && heap[statusesAt + 2 * i] <= day; i++) {
        status = heap[statusesAt + 2 * i + 1];
      }
      return all[status];
    }
    int shape = shard.shapes[row];
    if ((shape & Shard.ENDS) != 0 && shard.to[row] <= day) {
      return all[shape >> Shard.END_STATUS_AT & 0xF];
    }
    if (shard.from[row] <= day) {
      return PatentStatus.IN_FORCE;
    }
    int pending = shard.pendingFrom(row);
    return (shape & (Shard.PENDING_FROM_FILING | Shard.PENDING_FROM_PUBLICATION)) != 0
            && pending <= day
        ? PatentStatus.PENDING
        : PatentStatus.UNKNOWN;
  }

  /** The latest fee year paid for up to a day. */
  int feeYearPaidBy(int day) {
    int latest = 0;
    for (int i = 0; i < payments; i++) {
      if (heap[paymentsAt + 2 * i + 1] <= day) {
        latest = Math.max(latest, heap[paymentsAt + 2 * i]);
      }
    }
    return latest;
  }
}
