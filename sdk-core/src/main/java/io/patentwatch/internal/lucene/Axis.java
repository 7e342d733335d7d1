package io.patentwatch.internal.lucene;

import io.patentwatch.indicator.CountField;
import io.patentwatch.model.PatentOutline;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/** One field of a count: its values have numbers that hold for all segments. */
abstract class Axis {
  private final Counting.Names names = new Counting.Names();

  static Axis of(CountField field, int day) {
    return switch (field) {
      case TYPE ->
          new OfOutline(outline -> outline.type().map(Object::toString).orElse(CountField.NONE));
      case STATUS -> new OfOutline(outline -> outline.statusOn(day).code());
      case FEES ->
          new OfOutline(
              outline ->
                  DayQuestion.feesOn(outline, day).map(Object::toString).orElse(CountField.NONE));
      case REGION -> new OfRegion(day, 0);
      case PROVINCE -> new OfRegion(day, 2);
      case CITY -> new OfRegion(day, 4);
      case COUNTY -> new OfRegion(day, 6);
      case TOWNSHIP -> new OfRegion(day, 9);
      case INDUSTRY -> new OfIndustry();
      case IPC_SECTION -> new OfIpc(1);
      case IPC_CLASS -> new OfIpc(3);
      case IPC_SUBCLASS -> new OfIpc(4);
      case FILED_YEAR -> new OfYear(Fields.FILED);
      case PUBLISHED_YEAR -> new OfYear(Fields.PUBLISHED);
      case GRANTED_YEAR -> new OfYear(Fields.GRANTED);
    };
  }

  /** The values of a segment's patents. */
  abstract AxisValues on(LeafReader reader, LeafOutlines outlines) throws IOException;

  final Counting.Names names() {
    return names;
  }

  final int number(String name) {
    return names.number(name);
  }

  final int none() {
    return names.number(CountField.NONE);
  }

  /** What an outline says. */
  private static final class OfOutline extends Axis {
    private interface Reading {
      String of(PatentOutline outline);
    }

    private final Reading reading;

    OfOutline(Reading reading) {
      this.reading = reading;
    }

    @Override
    AxisValues on(LeafReader reader, LeafOutlines outlines) {
      return new AxisValues() {
        @Override
        void read(int document) throws IOException {
          add(number(reading.of(outlines.at(document))));
        }
      };
    }
  }

  private static final class OfIndustry extends Axis {
    @Override
    AxisValues on(LeafReader reader, LeafOutlines outlines) {
      return new AxisValues() {
        @Override
        void read(int document) throws IOException {
          for (String code : outlines.at(document).industries()) {
            add(number(code));
          }
          if (count() == 0) {
            add(none());
          }
        }
      };
    }
  }

  private static final class OfYear extends Axis {
    private final String column;

    OfYear(String column) {
      this.column = column;
    }

    @Override
    AxisValues on(LeafReader reader, LeafOutlines outlines) throws IOException {
      NumericDocValues days = DocValues.getNumeric(reader, column);
      return new AxisValues() {
        private int year = Integer.MIN_VALUE;
        private int number;

        @Override
        void read(int document) throws IOException {
          if (!days.advanceExact(document)) {
            add(none());
            return;
          }
          int next = LocalDate.ofEpochDay(days.longValue()).getYear();
          if (next != year) {
            year = next;
            number = number(Integer.toString(year));
          }
          add(number);
        }
      };
    }
  }

  /** The region at a level: 2, 4, 6 or 9 digits; 0 for the lowest known. */
  private static final class OfRegion extends Axis {
    private static final int UNKNOWN = -1;
    private static final int VARIES = -2;

    private final int day;
    private final int level;

    OfRegion(int day, int level) {
      this.day = day;
      this.level = level;
    }

    @Override
    AxisValues on(LeafReader reader, LeafOutlines outlines) throws IOException {
      SortedDocValues regions = DocValues.getSorted(reader, Fields.REGION_COLUMN);
      int[] numbers = new int[regions.getValueCount()];
      Arrays.fill(numbers, UNKNOWN);
      return new AxisValues() {
        @Override
        void read(int document) throws IOException {
          if (!regions.advanceExact(document)) {
            add(none());
            return;
          }
          int ordinal = regions.ordValue();
          if (numbers[ordinal] == UNKNOWN) {
            String region = regions.lookupOrd(ordinal).utf8ToString();
            numbers[ordinal] = region.equals(RegionTerms.VARIES) ? VARIES : of(region);
          }
          add(
              numbers[ordinal] == VARIES
                  ? of(outlines.at(document).regionOn(day))
                  : numbers[ordinal]);
        }
      };
    }

    private int of(String region) {
      if (region.isEmpty()) {
        return none();
      }
      if (level == 0 || !RegionTerms.isMainland(region)) {
        return number(region);
      }
      return RegionTerms.at(region, level).map(this::number).orElseGet(this::none);
    }
  }

  private static final class OfIpc extends Axis {
    private final int length;

    OfIpc(int length) {
      this.length = length;
    }

    @Override
    AxisValues on(LeafReader reader, LeafOutlines outlines) throws IOException {
      SortedSetDocValues subclasses = DocValues.getSortedSet(reader, Fields.SUBCLASS_COLUMN);
      int[] numbers = new int[Math.toIntExact(subclasses.getValueCount())];
      Arrays.fill(numbers, -1);
      return new AxisValues() {
        @Override
        void read(int document) throws IOException {
          if (!subclasses.advanceExact(document)) {
            add(none());
            return;
          }
          for (int i = 0; i < subclasses.docValueCount(); i++) {
            int ordinal = (int) subclasses.nextOrd();
            if (numbers[ordinal] < 0) {
              String subclass = subclasses.lookupOrd(ordinal).utf8ToString();
              numbers[ordinal] = number(subclass.substring(0, length));
            }
            add(numbers[ordinal]);
          }
        }
      };
    }
  }
}
