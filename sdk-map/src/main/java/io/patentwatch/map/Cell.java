package io.patentwatch.map;

import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Period;
import io.patentwatch.query.PatentQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One cell of a {@link CellTable}: how much there is in it, and of which patents; immutable. */
public final class Cell {
  private final CellTable table;
  private final int time;
  private final List<Row> rows;

  Cell(CellTable table, int time, List<Row> rows) {
    this.table = table;
    this.time = time;
    this.rows = rows;
  }

  /** The place of its day or period, from 0. */
  public int time() {
    return time;
  }

  /** The day, of a stock. */
  public Optional<LocalDate> day() {
    List<LocalDate> days = table.query().days();
    return days.isEmpty() ? Optional.empty() : Optional.of(days.get(time));
  }

  /** The period, of a flow. */
  public Optional<Period> period() {
    List<Period> periods = table.query().periods();
    return periods.isEmpty() ? Optional.empty() : Optional.of(periods.get(time));
  }

  /** Its row on each axis, in the order of the query. */
  public List<Row> rows() {
    return rows;
  }

  /** How many patents, exactly; of an overlap, how many count too often. */
  public Fraction amount() {
    return table.amount(time, rows);
  }

  /**
   * The same as a figure: provisional for a period that is not over or for filings that may be
   * unpublished, missing for one that has not begun. A share without an end has 34 digits.
   */
  public Figure figure() {
    return table.figure(time, amount());
  }

  /** This divided by another, such as a part by its whole; both are kept. */
  public Quotient over(Cell denominator, int scale) {
    return new Quotient(figure(), denominator.figure(), scale);
  }

  /**
   * The query of its patents. At the edition of the table it finds as many as the cell says where
   * patents count as a whole; otherwise those that have any part in it, and of an overlap those
   * that count too often.
   *
   * <p>Where no clause says it, such as the region at grant or a kind of holder, the query names
   * patents, as few as it can.
   */
  public PatentQuery patents() {
    return table.open(time, rows);
  }

  @Override
  public String toString() {
    return (day().isPresent() ? day().get().toString() : period().orElseThrow().toString())
        + " "
        + rows
        + " "
        + amount();
  }
}
