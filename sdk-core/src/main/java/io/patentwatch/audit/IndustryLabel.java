package io.patentwatch.audit;

import io.patentwatch.model.CpcSymbol;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LocarnoClass;
import io.patentwatch.reference.IndustrySubject;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A patent with the industries it belongs to, as a person has labelled it.
 *
 * @param key what it is known by, such as a publication number
 * @param subject what rules look at
 * @param industries the codes of its industries, those that contain others included; possibly none
 */
public record IndustryLabel(String key, IndustrySubject subject, Set<String> industries) {
  public IndustryLabel {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(subject, "subject");
    industries = Set.copyOf(industries);
  }

  /**
   * Reads labelled patents: CSV with the columns {@code publication} and {@code industries}, codes
   * parted by {@code |}, and either {@code ipc}, {@code cpc}, {@code locarno}, {@code title},
   * {@code abstract} of each, or patents that are found elsewhere by their number.
   *
   * @param csv the text
   * @param patents finds what rules look at by publication number, for rows without classes
   * @throws IllegalArgumentException if a line can't be read or names a patent that is not found;
   *     it names the line and what is wrong
   * @throws java.io.UncheckedIOException if the reader fails
   */
  public static List<IndustryLabel> parse(
      Reader csv, Function<String, Optional<IndustrySubject>> patents) {
    return LabelTable.read(csv, List.of("publication", "industries"), row -> of(row, patents));
  }

  private static IndustryLabel of(
      LabelTable.Row row, Function<String, Optional<IndustrySubject>> patents) {
    String number = row.text("publication");
    IndustrySubject stated = stated(row);
    boolean classed =
        !(stated.ipc().isEmpty() && stated.cpc().isEmpty() && stated.locarno().isEmpty());
    IndustrySubject subject =
        classed
            ? stated
            : patents
                .apply(number)
                .orElseThrow(
                    () ->
                        row.refused(
                            "'"
                                + number
                                + "' is no patent that is there, and the row has no classes"));
    return new IndustryLabel(
        number,
        subject,
        Set.of(
            row.text("industries").isEmpty()
                ? new String[0]
                : row.text("industries").split("\\|")));
  }

  private static IndustrySubject stated(LabelTable.Row row) {
    return new IndustrySubject(
        symbols(row, "ipc", IpcSymbol::parseAll),
        symbols(row, "cpc", CpcSymbol::parseAll),
        symbols(row, "locarno", LocarnoClass::parseAll),
        row.text("title"),
        row.text("abstract"),
        List.of());
  }

  private static <T> List<T> symbols(
      LabelTable.Row row, String column, BiFunction<String, List<String>, List<T>> parser) {
    List<String> problems = new ArrayList<>();
    List<T> symbols = parser.apply(row.text(column), problems);
    if (!problems.isEmpty()) {
      throw row.refused(column + ": " + problems.get(0));
    }
    return symbols;
  }
}
