package io.patentwatch.internal.table;

import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.model.Statement;
import io.patentwatch.model.Tag;
import io.patentwatch.model.TagRecord;
import io.patentwatch.source.table.ReceiptColumns;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which columns a table of an office has and what a row of it states. Immutable. */
public final class OfficeLayout {
  /** Annual fees paid. */
  public static final OfficeLayout PAYMENTS =
      new OfficeLayout(
          List.of("patent", "fee_year", "paid_on"), List.of("amount"), OfficeLayout::payment);

  /** Pledges, licences and transfers. */
  public static final OfficeLayout AGREEMENTS =
      new OfficeLayout(
          List.of("number", "kind", "from", "to", "effective"),
          List.of("ended", "amount", "patents", "trademarks", "from_address", "to_address"),
          OfficeLayout::agreement);

  /** Figures only an office has. */
  public static final OfficeLayout REPORTED_SERIES =
      new OfficeLayout(
          List.of("measure", "region", "from", "to", "value", "reporter"),
          List.of("kind", "industry"),
          OfficeLayout::series);

  /** The population of divisions. */
  public static final OfficeLayout POPULATION =
      new OfficeLayout(
          List.of("region", "year", "kind", "value", "reporter"),
          List.of(),
          OfficeLayout::population);

  /** Marks on patents. */
  public static final OfficeLayout TAGS =
      new OfficeLayout(List.of("patent", "tag"), List.of("date"), OfficeLayout::tag);

  /** All layouts of our own. */
  static final List<OfficeLayout> OWN =
      List.of(PAYMENTS, AGREEMENTS, REPORTED_SERIES, POPULATION, TAGS);

  private final List<String> required;
  private final List<String> optional;
  private final Map<String, String> names;
  private final Function<OfficeRow, Statement> reader;

  private OfficeLayout(
      List<String> required, List<String> optional, Function<OfficeRow, Statement> reader) {
    this(required, optional, Map.of(), reader);
  }

  private OfficeLayout(
      List<String> required,
      List<String> optional,
      Map<String, String> names,
      Function<OfficeRow, Statement> reader) {
    this.required = List.copyOf(required);
    this.optional = List.copyOf(optional);
    this.names = Map.copyOf(names);
    this.reader = reader;
  }

  /** Annual fees among the receipts of an office; columns beside those named are not read. */
  public static OfficeLayout receipts(ReceiptColumns columns) {
    Map<String, String> names = new HashMap<>();
    names.put(Headings.fold(columns.patent()), "patent");
    names.put(Headings.fold(columns.fee()), "fee");
    names.put(Headings.fold(columns.paidOn()), "paid_on");
    String amount = columns.amount();
    if (amount != null) {
      names.put(Headings.fold(amount), "amount");
    }
    return new OfficeLayout(
        List.of("patent", "fee", "paid_on"),
        amount == null ? List.of() : List.of("amount"),
        names,
        OfficeLayout::receipt);
  }

  /** The column that a header cell names; empty where it is not to be read. */
  private String column(String cell) {
    return names.isEmpty()
        ? cell.strip().toLowerCase(Locale.ROOT)
        : names.getOrDefault(Headings.fold(cell), "");
  }

  /** How many columns a row names as the header of this table; 0 where it is none. */
  int score(List<String> cells) {
    List<String> named = cells.stream().map(this::column).toList();
    return named.containsAll(required) ? required.size() : 0;
  }

  /** Whether a row is the header of this table and of no wider one. */
  boolean isHeader(List<String> cells) {
    return score(cells) > 0
        && cells.stream()
            .map(this::column)
            .allMatch(name -> name.isEmpty() || required.contains(name) || optional.contains(name));
  }

  /** Whether a name is that of one of its columns. */
  boolean has(String name) {
    return required.contains(column(name)) || optional.contains(column(name));
  }

  /** Its columns. */
  List<String> columns() {
    return Stream.concat(required.stream(), optional.stream()).toList();
  }

  /** What finds its header. */
  HeaderFinder finder() {
    return new HeaderFinder() {
      @Override
      public int score(List<String> cells) {
        return OfficeLayout.this.score(cells);
      }

      @Override
      public String needed() {
        return OfficeLayout.this.needed();
      }
    };
  }

  /** Which columns it has. */
  String needed() {
    return "needed are "
        + String.join(", ", required)
        + (optional.isEmpty() ? "" : "; possible are " + String.join(", ", optional))
        + (names.isEmpty() ? "" : ", by the headers " + String.join(", ", names.keySet()));
  }

  /** What reads its rows below a header. */
  RowHandler handler(List<String> header, boolean from1904) throws Refusal {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = column(header.get(i));
      if (name.isEmpty()) {
        continue;
      }
      if (!required.contains(name) && !optional.contains(name)) {
        throw new Refusal(
            "the column '"
                + name
                + "' is unknown; the columns are "
                + required
                + " and "
                + optional);
      }
      if (places.putIfAbsent(name, i) != null) {
        throw new Refusal("the column '" + name + "' stands twice; remove one");
      }
    }
    return (row, provenance) -> {
      if (row.cells().size() > header.size()) {
        throw new IllegalArgumentException(
            "the row has " + row.cells().size() + " cells, the header " + header.size());
      }
      return reader.apply(new OfficeRow(row, places, provenance, from1904));
    };
  }

  private static PaymentRecord payment(OfficeRow row) {
    return new PaymentRecord(
        row.provenance(),
        PatentNumber.parse(row.text("patent")),
        row.whole("fee_year", 1, 25),
        row.date("paid_on"),
        row.numberIfAny("amount"));
  }

  private static PaymentRecord receipt(OfficeRow row) {
    return new PaymentRecord(
        row.provenance(),
        PatentNumber.parse(row.text("patent")),
        FeeName.year(row.text("fee")),
        row.date("paid_on"),
        row.numberIfAny("amount"));
  }

  private static AgreementRecord agreement(OfficeRow row) {
    return new AgreementRecord(
        row.provenance(),
        row.text("number"),
        kind(row.text("kind")),
        new Party(row.text("from"), row.textIfAny("from_address")),
        new Party(row.text("to"), row.textIfAny("to_address")),
        row.date("effective"),
        row.dateIfAny("ended"),
        row.numberIfAny("amount"),
        row.list("patents").stream().map(PatentNumber::parse).toList(),
        row.list("trademarks"));
  }

  private static AgreementRecord.Kind kind(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "pledge", "质押" -> AgreementRecord.Kind.PLEDGE;
      case "licence", "license", "许可" -> AgreementRecord.Kind.LICENCE;
      case "transfer", "转让" -> AgreementRecord.Kind.TRANSFER;
      default ->
          throw new IllegalArgumentException(
              "kind is '" + text + "'; give pledge, licence or transfer");
    };
  }

  private static ReportedSeries series(OfficeRow row) {
    return new ReportedSeries(
        row.provenance(),
        row.text("measure"),
        row.textOrEmpty("kind"),
        DivisionCode.of(row.text("region")),
        row.textOrEmpty("industry"),
        row.date("from"),
        row.date("to"),
        row.number("value"),
        row.text("reporter"));
  }

  private static ReportedSeries population(OfficeRow row) {
    int year = row.whole("year", 1900, 2200);
    return new ReportedSeries(
        row.provenance(),
        "population",
        row.text("kind"),
        DivisionCode.of(row.text("region")),
        "",
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        row.number("value"),
        row.text("reporter"));
  }

  private static TagRecord tag(OfficeRow row) {
    return new TagRecord(
        row.provenance(),
        PatentNumber.parse(row.text("patent")),
        new Tag(row.text("tag"), row.dateIfAny("date")));
  }
}
