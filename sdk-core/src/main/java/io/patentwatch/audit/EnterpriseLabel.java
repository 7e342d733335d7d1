package io.patentwatch.audit;

import io.patentwatch.model.Party;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An applicant with the enterprise it is, as a person has labelled it.
 *
 * @param party the applicant
 * @param day the day on which it was named so; absent where unknown
 * @param enterprise the registered name or the credit code of its enterprise; null where it is none
 *     of the registry, or nothing tells which
 */
public record EnterpriseLabel(Party party, @Nullable LocalDate day, @Nullable String enterprise) {
  public EnterpriseLabel {
    Objects.requireNonNull(party, "party");
  }

  /**
   * Reads labelled applicants: CSV with the columns {@code applicant} and {@code enterprise}, and
   * perhaps {@code address} and {@code day}, others passed over. {@code enterprise} is a registered
   * name or credit code, or empty.
   *
   * @throws IllegalArgumentException if a line can't be read; it names the line and what is wrong
   * @throws java.io.UncheckedIOException if the reader fails
   */
  public static List<EnterpriseLabel> parse(Reader csv) {
    return LabelTable.read(csv, List.of("applicant", "enterprise"), EnterpriseLabel::of);
  }

  private static EnterpriseLabel of(LabelTable.Row row) {
    String day = row.textIfAny("day");
    try {
      return new EnterpriseLabel(
          new Party(row.text("applicant"), row.textIfAny("address")),
          day == null ? null : LocalDate.parse(day),
          row.textIfAny("enterprise"));
    } catch (DateTimeParseException e) {
      throw row.refused("day is '" + day + "'; give yyyy-MM-dd");
    }
  }
}
