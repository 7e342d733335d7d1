package io.patentwatch.internal.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What an archive unpacks to, cut off where it is more than any honest table. */
final class CountedStream extends FilterInputStream {
  private static final long HARMLESS = 10L << 20;

  private final Meter meter;
  private long unpacked;

  CountedStream(InputStream in, Meter meter) {
    super(in);
    this.meter = meter;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      count(1);
    }
    return read;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int read = super.read(target, from, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    count(skipped);
    return skipped;
  }

  private void count(long bytes) throws Refusal {
    unpacked += bytes;
    meter.reached(unpacked);
  }

  /** Refuses what unpacks to far more than it is. */
  static void check(long unpacked, long compressed, int ratio) throws Refusal {
    if (unpacked > HARMLESS && compressed >= 0 && unpacked / ratio > compressed) {
      throw new Refusal(
          "it unpacks to more than "
              + ratio
              + " times its size, as a zip bomb does; unpack it by hand and give the files, or raise"
              + " the limit");
    }
  }

  /** What all archives of one reading may unpack to; counted over the reading. */
  static final class Budget {
    private final int ratio;
    private final long limit;
    private long spent;

    Budget(int ratio, long limit) {
      this.ratio = ratio;
      this.limit = limit;
    }

    void spend(long bytes) throws Refusal {
      spent += bytes;
      if (spent > limit) {
        throw new Refusal(
            "the archives unpack to more than "
                + limit
                + " bytes; give them in several readings, or raise the limit");
      }
    }
  }

  /** How far one compressed file was unpacked; a second look at its beginning costs nothing. */
  static final class Meter {
    private final long compressed;
    private final Budget budget;
    private long counted;

    Meter(long compressed, Budget budget) {
      this.compressed = compressed;
      this.budget = budget;
    }

    void reached(long unpacked) throws Refusal {
      if (unpacked > counted) {
        check(unpacked, compressed, budget.ratio);
        budget.spend(unpacked - counted);
        counted = unpacked;
      }
    }
  }
}
