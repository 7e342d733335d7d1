package io.patentwatch.internal.codec;

import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;

/**
 * Outlines as bytes, many of them one behind the other in a column; without checksum, because a
 * column is derived from the patents.
 */
public final class OutlineBytes {
  private static final PatentType[] TYPES = PatentType.values();
  private static final PatentStatus[] STATUSES = PatentStatus.values();

  private OutlineBytes() {}

  /** An outline as bytes. */
  public static byte[] of(PatentOutline outline) {
    ByteWriter out = new ByteWriter();
    out.octet(outline.type().map(type -> type.ordinal() + 1).orElse(0));
    day(out, outline.filed());
    day(out, outline.published());
    day(out, outline.granted());
    out.number(outline.statusCount());
    for (int i = 0; i < outline.statusCount(); i++) {
      day(out, outline.statusFrom(i));
      out.octet(outline.status(i).ordinal());
    }
    out.number(outline.regionCount());
    for (int i = 0; i < outline.regionCount(); i++) {
      day(out, outline.regionFrom(i));
      out.text(outline.region(i));
    }
    out.texts(outline.industries());
    out.number(outline.paymentCount());
    for (int i = 0; i < outline.paymentCount(); i++) {
      out.signed(outline.feeYear(i));
      day(out, outline.feePaidOn(i));
    }
    out.text(outline.id().value());
    return out.toBytes();
  }

  /** The outline that bytes stand for. */
  public static PatentOutline outline(Bytes bytes) {
    ByteReader in = new ByteReader(bytes.array(), bytes.offset(), bytes.offset() + bytes.length());
    int type = in.octet();
    int filed = day(in);
    int published = day(in);
    int granted = day(in);
    int statuses = in.length();
    int[] statusFrom = new int[statuses];
    PatentStatus[] status = new PatentStatus[statuses];
    for (int i = 0; i < statuses; i++) {
      statusFrom[i] = day(in);
      status[i] = STATUSES[in.octet()];
    }
    int regions = in.length();
    int[] regionFrom = new int[regions];
    String[] region = new String[regions];
    for (int i = 0; i < regions; i++) {
      regionFrom[i] = day(in);
      region[i] = in.text();
    }
    var industries = in.texts();
    int payments = in.length();
    int[] feeYear = new int[payments];
    int[] paidOn = new int[payments];
    for (int i = 0; i < payments; i++) {
      feeYear[i] = (int) in.signed();
      paidOn[i] = day(in);
    }
    PatentOutline.Builder builder =
        PatentOutline.builder(new PatentId(in.text()))
            .type(type == 0 ? null : TYPES[type - 1])
            .filed(filed)
            .published(published)
            .granted(granted);
    for (int i = 0; i < statuses; i++) {
      builder.status(statusFrom[i], status[i]);
    }
    for (int i = 0; i < regions; i++) {
      builder.region(regionFrom[i], region[i]);
    }
    builder.industries(industries);
    for (int i = 0; i < payments; i++) {
      builder.payment(feeYear[i], paidOn[i]);
    }
    return builder.build();
  }

  /** The status on an epoch day, for which only the beginning of the outline is read. */
  public static PatentStatus statusOn(Bytes bytes, int day) {
    ByteReader in = new ByteReader(bytes.array(), bytes.offset(), bytes.offset() + bytes.length());
    int unusedType = in.octet();
    int unusedFiled = day(in);
    int unusedPublished = day(in);
    int unusedGranted = day(in);
    PatentStatus status = PatentStatus.UNKNOWN;
    int statuses = in.length();
    for (int i = 0; i < statuses && day(in) <= day; i++) {
      status = STATUSES[in.octet()];
    }
    return status;
  }

  private static void day(ByteWriter out, long day) {
    out.number(day == PatentOutline.NO_DAY ? 0 : (day << 1 ^ day >> 63) + 1);
  }

  private static int day(ByteReader in) {
    long value = in.number();
    if (value == 0) {
      return PatentOutline.NO_DAY;
    }
    long zigzag = value - 1;
    return (int) (zigzag >>> 1 ^ -(zigzag & 1));
  }
}
