package io.patentwatch.internal.lucene;

import io.patentwatch.indicator.CountField;
import io.patentwatch.internal.codec.Bytes;
import io.patentwatch.internal.codec.HolderSpan;
import io.patentwatch.model.IndustryMatch;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.reference.IndustryRules;
import io.patentwatch.reference.IndustrySubject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One field of a count: its values have numbers that hold for all segments. */
abstract class Axis {
  private final Counting.Names names;

  private Axis(Counting.Names names) {
    this.names = names;
  }

  /** The axis of a field on an epoch day, which numbers its values by the names. */
  static Axis of(CountField field, int day, Counting.Names names) {
    return switch (field) {
      case TYPE ->
          new OfOutline(names, outline -> outline.type().map(Object::toString).stream().toList());
      case STATUS -> new OfOutline(names, outline -> List.of(outline.statusOn(day).code()));
      case FEES ->
          new OfOutline(
              names,
              outline -> DayQuestion.feesOn(outline, day).map(Object::toString).stream().toList());
      case REGION -> new OfRegion(names, day, List::of);
      case REGION_ROLL_UP -> new OfRegion(names, day, RegionTerms::of);
      case PROVINCE -> new OfRegion(names, day, at(2));
      case CITY -> new OfRegion(names, day, at(4));
      case COUNTY -> new OfRegion(names, day, at(6));
      case TOWNSHIP -> new OfRegion(names, day, at(9));
      case INDUSTRY -> new OfOutline(names, PatentOutline::industries);
      case IPC_SECTION -> new OfTerms(names, Fields.IPC_COLUMN, first(1));
      case IPC_CLASS -> new OfTerms(names, Fields.IPC_COLUMN, first(3));
      case IPC_SUBCLASS -> new OfTerms(names, Fields.IPC_COLUMN, first(4));
      case IPC_GROUP -> new OfTerms(names, Fields.IPC_COLUMN, longer(4));
      case IPC_ROLL_UP -> new OfTerms(names, Fields.IPC_COLUMN, Axis::withAllAbove);
      case CPC_SUBCLASS -> new OfTerms(names, Fields.CPC_COLUMN, first(4));
      case LOCARNO_CLASS -> new OfTerms(names, Fields.LOCARNO_COLUMN, first(2));
      case LOCARNO_SUBCLASS -> new OfTerms(names, Fields.LOCARNO_COLUMN, longer(2));
      case WIPO_FIELD -> new OfTerms(names, Fields.IPC_COLUMN, wipoFields());
      case FILED_YEAR -> new OfDay(names, Fields.FILED, Axis::year);
      case FILED_QUARTER -> new OfDay(names, Fields.FILED, Axis::quarter);
      case FILED_MONTH -> new OfDay(names, Fields.FILED, Axis::month);
      case PUBLISHED_YEAR -> new OfDay(names, Fields.PUBLISHED, Axis::year);
      case PUBLISHED_QUARTER -> new OfDay(names, Fields.PUBLISHED, Axis::quarter);
      case PUBLISHED_MONTH -> new OfDay(names, Fields.PUBLISHED, Axis::month);
      case GRANTED_YEAR -> new OfDay(names, Fields.GRANTED, Axis::year);
      case GRANTED_QUARTER -> new OfDay(names, Fields.GRANTED, Axis::quarter);
      case GRANTED_MONTH -> new OfDay(names, Fields.GRANTED, Axis::month);
      case HOLDER, FIRST_HOLDER, HOLDER_PAIR, CREDIT_CODE -> new OfHolders(names, field, day);
      case INVENTOR -> new OfTerms(names, Fields.INVENTOR_COLUMN, List::of);
      case AGENT -> new OfTerms(names, Fields.AGENT_COLUMN, List::of);
      case EVENT -> new OfTerms(names, Fields.EVENT_COLUMN, behind(CountColumns.CODE));
      case EVENT_EFFECT -> new OfTerms(names, Fields.EVENT_COLUMN, behind(CountColumns.EFFECT));
      case TAG -> new OfTerms(names, Fields.TAG_COLUMN, List::of);
    };
  }

  private static Function<String, List<String>> at(int digits) {
    return region ->
        RegionTerms.isMainland(region)
            ? RegionTerms.at(region, digits).stream().toList()
            : List.of(region);
  }

  private static Function<String, List<String>> first(int length) {
    return term -> List.of(term.substring(0, length));
  }

  private static Function<String, List<String>> longer(int length) {
    return term -> term.length() > length ? List.of(term) : List.of();
  }

  private static Function<String, List<String>> behind(char kind) {
    return term -> term.charAt(0) == kind ? List.of(term.substring(1)) : List.of();
  }

  private static List<String> withAllAbove(String term) {
    List<String> above = List.of(term.substring(0, 1), term.substring(0, 3), term.substring(0, 4));
    return term.length() == 4 ? above : Stream.concat(above.stream(), Stream.of(term)).toList();
  }

  /** The fields of an IPC main group, or of a subclass: no field is told by less. */
  private static Function<String, List<String>> wipoFields() {
    IndustryRules fields = IndustryRules.wipo35();
    return term -> {
      List<IpcSymbol> symbol = List.of(IpcSymbol.parse(term));
      return fields
          .match(new IndustrySubject(symbol, List.of(), List.of(), "", "", List.of()))
          .stream()
          .map(IndustryMatch::code)
          .toList();
    };
  }

  private static List<String> pairs(List<String> names) {
    List<String> sorted = names.stream().sorted().toList();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1; j < sorted.size(); j++) {
        pairs.add(sorted.get(i) + '\t' + sorted.get(j));
      }
    }
    return pairs;
  }

  private static String year(LocalDate day) {
    return Integer.toString(day.getYear());
  }

  private static String quarter(LocalDate day) {
    return day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
  }

  private static String month(LocalDate day) {
    return YearMonth.from(day).toString();
  }

  /** The values of a segment's patents. */
  abstract AxisValues on(LeafReader reader, LeafOutlines outlines) throws IOException;

  final Counting.Names names() {
    return names;
  }

  /** The numbers of what the terms of a segment's column stand for, each found out once. */
  private final class TermNumbers {
    private static final int UNKNOWN = -1;

    /** Terms are packed: one by one they cost far more than all in a row. */
    private static final int LOOKUPS_WORTH_ALL = 16;

    /** A number; or, below -1, the place of several. */
    private final int[] known;

    private final List<int[]> several = new ArrayList<>();
    private final TermsEnum terms;
    private final Function<String, List<String>> values;
    private int lookups;
    private String @Nullable [] all;

    TermNumbers(long count, TermsEnum terms, Function<String, List<String>> values) {
      this.known = new int[Math.toIntExact(count)];
      this.terms = terms;
      this.values = values;
      Arrays.fill(known, UNKNOWN);
    }

    void add(int ordinal, AxisValues into) throws IOException {
      int number = known[ordinal];
      if (number == UNKNOWN) {
        number = find(term(ordinal));
        known[ordinal] = number;
      }
      if (number >= 0) {
        into.add(number);
      } else {
        for (int one : several.get(-2 - number)) {
          into.add(one);
        }
      }
    }

    private int find(String term) {
      List<String> found = values.apply(term);
      if (found.size() == 1) {
        return names.number(found.get(0));
      }
      several.add(found.stream().mapToInt(names::number).toArray());
      return -1 - several.size();
    }

    private String term(int ordinal) throws IOException {
      String[] read = all;
      if (read == null && ++lookups > known.length / LOOKUPS_WORTH_ALL) {
        read = new String[known.length];
        terms.seekExact(0);
        for (int i = 0; i < read.length; i++) {
          read[i] = terms.term().utf8ToString();
          terms.next();
        }
        all = read;
      }
      if (read != null) {
        return read[ordinal];
      }
      terms.seekExact(ordinal);
      return terms.term().utf8ToString();
    }
  }

  /** What an outline says. */
  private static final class OfOutline extends Axis {
    private final Function<PatentOutline, List<String>> reading;

    OfOutline(Counting.Names names, Function<PatentOutline, List<String>> reading) {
      super(names);
      this.reading = reading;
    }

    @Override
    AxisValues on(LeafReader reader, LeafOutlines outlines) {
      return new AxisValues() {
        @Override
        void read(int document) throws IOException {
          for (String value : reading.apply(outlines.at(document))) {
            add(names().number(value));
          }
        }
      };
    }
  }

  /** What a column of days says. */
  private static final class OfDay extends Axis {
    /** Days from 1970 to 2059 have their numbers in a table; others are rare. */
    private static final int TABLE = 1 << 15;

    private final String column;
    private final Function<LocalDate, String> form;
    private final int[] numbers = new int[TABLE];

    OfDay(Counting.Names names, String column, Function<LocalDate, String> form) {
      super(names);
      this.column = column;
      this.form = form;
    }

    @Override
    AxisValues on(LeafReader reader, LeafOutlines outlines) throws IOException {
      NumericDocValues days = DocValues.getNumeric(reader, column);
      return new AxisValues() {
        @Override
        void read(int document) throws IOException {
          if (days.advanceExact(document)) {
            add(number(days.longValue()));
          }
        }
      };
    }

    private int number(long day) {
      if (day < 0 || day >= TABLE) {
        return names().number(form.apply(LocalDate.ofEpochDay(day)));
      }
      // No day has the number of none.
      if (numbers[(int) day] == Counting.Names.NONE) {
        numbers[(int) day] = names().number(form.apply(LocalDate.ofEpochDay(day)));
      }
      return numbers[(int) day];
    }
  }

  /** The region of the first-named holder, or what it stands for. */
  private static final class OfRegion extends Axis {
    private final int day;
    private final Function<String, List<String>> values;

    OfRegion(Counting.Names names, int day, Function<String, List<String>> values) {
      super(names);
      this.day = day;
      this.values = values;
    }

    @Override
    AxisValues on(LeafReader reader, LeafOutlines outlines) throws IOException {
      SortedDocValues regions = DocValues.getSorted(reader, Fields.REGION_COLUMN);
      int varies = regions.lookupTerm(new BytesRef(RegionTerms.VARIES));
      TermNumbers numbers =
          new TermNumbers(regions.getValueCount(), regions.termsEnum(), this::valuesOf);
      return new AxisValues() {
        @Override
        void read(int document) throws IOException {
          if (!regions.advanceExact(document)) {
            return;
          }
          int ordinal = regions.ordValue();
          if (ordinal != varies) {
            numbers.add(ordinal, this);
            return;
          }
          for (String value : valuesOf(outlines.at(document).regionOn(day))) {
            add(names().number(value));
          }
        }
      };
    }

    private List<String> valuesOf(String region) {
      return region.isEmpty() ? List.of() : values.apply(region);
    }
  }

  /** What the terms of a column stand for. */
  private static final class OfTerms extends Axis {
    private final String column;
    private final Function<String, List<String>> values;

    OfTerms(Counting.Names names, String column, Function<String, List<String>> values) {
      super(names);
      this.column = column;
      this.values = values;
    }

    @Override
    AxisValues on(LeafReader reader, LeafOutlines outlines) throws IOException {
      SortedSetDocValues terms = DocValues.getSortedSet(reader, column);
      TermNumbers numbers = new TermNumbers(terms.getValueCount(), terms.termsEnum(), values);
      return new AxisValues() {
        @Override
        void read(int document) throws IOException {
          if (terms.advanceExact(document)) {
            for (int i = 0; i < terms.docValueCount(); i++) {
              numbers.add((int) terms.nextOrd(), this);
            }
          }
        }
      };
    }
  }

  /**
   * The holders on a day. Those of most patents are the same on all days and stand in columns of
   * their own; of the others the spans are read.
   */
  private static final class OfHolders extends Axis {
    private final CountField field;
    private final int day;

    OfHolders(Counting.Names names, CountField field, int day) {
      super(names);
      this.field = field;
      this.day = day;
    }

    @Override
    AxisValues on(LeafReader reader, LeafOutlines outlines) throws IOException {
      BinaryDocValues holdings = DocValues.getBinary(reader, Fields.HOLDINGS_COLUMN);
      SortedDocValues first = DocValues.getSorted(reader, Fields.HOLDER_COLUMN);
      SortedSetDocValues all =
          DocValues.getSortedSet(
              reader,
              field == CountField.CREDIT_CODE ? Fields.CREDIT_COLUMN : Fields.HOLDERS_COLUMN);
      TermNumbers firstNumbers =
          new TermNumbers(first.getValueCount(), first.termsEnum(), List::of);
      TermNumbers allNumbers = new TermNumbers(all.getValueCount(), all.termsEnum(), List::of);
      return new AxisValues() {
        @Override
        void read(int document) throws IOException {
          if (holdings.advanceExact(document)) {
            addAll(valuesOf(span(holdings.binaryValue())), this);
          } else if (field == CountField.FIRST_HOLDER || !all.advanceExact(document)) {
            boolean alone = field == CountField.FIRST_HOLDER || field == CountField.HOLDER;
            if (alone && first.advanceExact(document)) {
              firstNumbers.add(first.ordValue(), this);
            }
          } else if (field == CountField.HOLDER_PAIR) {
            addAll(pairs(terms(all)), this);
          } else {
            for (int i = 0; i < all.docValueCount(); i++) {
              allNumbers.add((int) all.nextOrd(), this);
            }
          }
        }
      };
    }

    private void addAll(List<String> values, AxisValues into) {
      for (String value : values) {
        into.add(names().number(value));
      }
    }

    private static List<String> terms(SortedSetDocValues values) throws IOException {
      List<String> terms = new ArrayList<>(values.docValueCount());
      for (int i = 0; i < values.docValueCount(); i++) {
        terms.add(values.lookupOrd(values.nextOrd()).utf8ToString());
      }
      return terms;
    }

    private HolderSpan span(BytesRef bytes) {
      List<HolderSpan> spans = HolderSpan.spans(new Bytes(bytes.bytes, bytes.offset, bytes.length));
      HolderSpan holding = spans.get(0);
      for (HolderSpan span : spans) {
        if (span.from() <= day) {
          holding = span;
        }
      }
      return holding;
    }

    private List<String> valuesOf(HolderSpan span) {
      return switch (field) {
        case FIRST_HOLDER -> span.names().stream().limit(1).toList();
        case HOLDER_PAIR -> pairs(span.names());
        case CREDIT_CODE -> span.creditCodes();
        default -> span.names();
      };
    }
  }
}
