package io.patentwatch.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number of a published patent document.
 *
 * <p>Equality looks at country, number and kind; how it was spelled does not matter. Immutable and
 * thread-safe. Chinese numbers and kinds by period:
 *
 * <table>
 * <caption>Chinese publications</caption>
 * <tr><th>period<th>invention<th>granted invention<th>utility model<th>design<th>number
 * <tr><td>1985-1988<td>A<td>B (examined)<td>U<td>S<td>the 8 digits of the application
 * <tr><td>1989-1992<td>A<td>B (examined)<td>U<td>S<td>type and 6 digits
 * <tr><td>1993 to 2010-03<td>A<td>C, B once secret<td>Y<td>D<td>type and 6, since 2007-07-18 8
 *     digits
 * <tr><td>since 2010-04<td>A<td>B<td>U<td>S<td>type and 8 digits
 * </table>
 *
 * @param country the office by its WIPO ST.3 code
 * @param number the digits, for other offices also letters, without separators
 * @param kind the kind code, a letter and perhaps a digit ({@code A}, {@code B8}, {@code A1}), or
 *     null where the source gave none
 * @param given the text it was read from
 */
public record PublicationNumber(String country, String number, @Nullable String kind, String given)
    implements PatentNumber {

  /** From this day an A and a B document of one application share their number. */
  private static final LocalDate ONE_NUMBER = LocalDate.of(2010, 4, 7);

  /** The Patent Law of 1992 did away with publication before opposition. */
  private static final LocalDate GRANTS_PUBLISHED = LocalDate.of(1993, 1, 1);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the country is no ST.3 code or the number cannot be one
   */
  public PublicationNumber {
    if (!NumberReading.isOffice(country)) {
      throw new IllegalArgumentException("'" + country + "' is no country of WIPO ST.3");
    }
    if (kind != null
        && (kind.isEmpty() || kind.length() > 2 || !Spelling.isLetter(kind.charAt(0)))) {
      throw new IllegalArgumentException("'" + kind + "' is no kind such as A, B8 or A1");
    }
    String defect =
        country.equals("CN")
            ? NumberReading.chinesePublicationDefect(number, kind)
            : number.isEmpty() ? "it is empty" : null;
    if (defect != null) {
      throw new IllegalArgumentException("'" + number + "' is no publication number: " + defect);
    }
  }

  /**
   * Reads a publication number in any spelling: with or without {@code CN}, kind and blanks, in any
   * width and case, also of other offices ({@code US 2016/0123456 A1}).
   *
   * @throws IllegalArgumentException if the text is no publication number, saying what is wrong
   */
  public static PublicationNumber parse(String text) {
    NumberReading reading = NumberReading.publication(text);
    return new PublicationNumber(reading.country(), reading.number(), reading.kind(), text);
  }

  /** The letter of the kind, {@code A} of {@code A8}; empty where no kind was given. */
  public Optional<String> kindLetter() {
    return kind == null ? Optional.empty() : Optional.of(kind.substring(0, 1));
  }

  /** The application, where the number names it: Chinese publications of 1985 to 1988. */
  public Optional<ApplicationNumber> application() {
    return isEarly() ? Optional.of(new ApplicationNumber("CN", number, given)) : Optional.empty();
  }

  @Override
  public Optional<PatentType> type() {
    return type(null);
  }

  /**
   * The kind of patent published: by the kind letter (A, B, C invention; U, Y utility model; S, D
   * design) and the type digit of the number, one alone where the other is missing. Empty where
   * they contradict each other ({@link #warnings()} says so) and for other offices.
   *
   * @param published the date of publication, or null where unknown; B, U and S changed their
   *     procedure in 1993 but never their kind of patent, so it does not alter the answer
   */
  public Optional<PatentType> type(@Nullable LocalDate published) {
    if (!country.equals("CN")) {
      return Optional.empty();
    }
    PatentType byNumber = typeOfNumber();
    PatentType byKind = typeOfKind();
    return byKind == null || byKind == byNumber ? Optional.of(byNumber) : Optional.empty();
  }

  private PatentType typeOfNumber() {
    return switch (number.charAt(isEarly() ? 2 : 0)) {
      case '2', '9' -> PatentType.UTILITY_MODEL;
      case '3' -> PatentType.DESIGN;
      default -> PatentType.INVENTION;
    };
  }

  private @Nullable PatentType typeOfKind() {
    if (kind == null) {
      return null;
    }
    return switch (kind.charAt(0)) {
      case 'U', 'Y' -> PatentType.UTILITY_MODEL;
      case 'S', 'D' -> PatentType.DESIGN;
      default -> PatentType.INVENTION;
    };
  }

  /**
   * Whether the document publishes a granted right (a corrected grant too).
   *
   * <p>A never does; C, Y and D always do; B, U and S do since 1993-01-01: before, they announced
   * an application that could still be opposed. With an unknown date, 9 digits (since 2007) do, 8
   * digits (until 1988) do not, and 7 digits with U or S do not, since from 1993 to 2007 those were
   * Y and D; 7 digits with B can be either.
   *
   * @param published the date of publication, or null where unknown
   * @return empty where it can't be told: no kind, 7 digits with B and no date, other offices
   */
  public Optional<Boolean> isGrant(@Nullable LocalDate published) {
    if (!country.equals("CN") || kind == null) {
      return Optional.empty();
    }
    return switch (kind.charAt(0)) {
      case 'A' -> Optional.of(false);
      case 'B', 'U', 'S' -> {
        if (published != null) {
          yield Optional.of(!published.isBefore(GRANTS_PUBLISHED));
        }
        yield number.length() == 7 && kind.charAt(0) == 'B'
            ? Optional.empty()
            : Optional.of(number.length() == 9);
      }
      default -> Optional.of(true);
    };
  }

  /**
   * The key under which publications of one application are the same number: two publications with
   * equal keys belong to one application, different keys say nothing.
   *
   * <p>The rule for Chinese publications, where the digit of a kind never matters ({@code A8} is
   * {@code A}):
   *
   * <ol>
   *   <li>8 digits (1985-1988) are the application's own: the key is the number without letter.
   *   <li>9 digits, B: the key has the letter A, that of the application's A document, except where
   *       the number begins with 100: that was the grants' own series from 2007 to 2010-03, and B
   *       stays. The date does not matter.
   *   <li>9 digits without kind: A where the number begins with 1 but not with 100, U from 202 on,
   *       S from 302 on, where no other series has been; no letter elsewhere.
   *   <li>7 digits, B: A where published on or after 2010-04-07, when an application that had been
   *       published before 2007 was granted under its old number; B before (examined 1989-1992,
   *       once secret 2005-2007), when grants were counted apart; B also where the date is unknown,
   *       because to keep apart what may be one can be mended, and to join two can't.
   *   <li>7 digits without kind: no letter, equal to nothing else.
   *   <li>All others keep their letter: A, C, U, Y, S, D.
   * </ol>
   *
   * Of other offices, EP and WO publish all kinds under one number, so the key has no letter; the
   * rest keep theirs. The answer depends on this number and its own date alone, never on what other
   * publications are known.
   *
   * @param published the date of publication, or null where unknown
   */
  public String series(@Nullable LocalDate published) {
    return country + number + seriesLetter(published);
  }

  private String seriesLetter(@Nullable LocalDate published) {
    String letter = kindLetter().orElse("");
    if (!country.equals("CN")) {
      return country.equals("EP") || country.equals("WO") ? "" : letter;
    }
    if (isEarly()) {
      return "";
    }
    boolean grantSeries = number.startsWith("100");
    if (number.length() == 9) {
      return switch (letter) {
        case "B" -> grantSeries ? "B" : "A";
        case "" -> {
          if (number.charAt(0) == '1') {
            yield grantSeries ? "" : "A";
          }
          if (number.startsWith("20") || number.startsWith("30")) {
            yield number.charAt(2) < '2' ? "" : number.charAt(0) == '2' ? "U" : "S";
          }
          yield number.charAt(0) == '2' ? "U" : "S";
        }
        default -> letter;
      };
    }
    return letter.equals("B") && published != null && !published.isBefore(ONE_NUMBER)
        ? "A"
        : letter;
  }

  @Override
  public String docdb() {
    return number;
  }

  @Override
  public String epodoc() {
    return country + number;
  }

  @Override
  public List<String> warnings() {
    return country.equals("CN") && type().isEmpty()
        ? List.of(
            "the kind " + kind + " of '" + given + "' contradicts the type digit of its number")
        : List.of();
  }

  /** Whether this is a Chinese number of 1985 to 1988, that of its application. */
  private boolean isEarly() {
    return country.equals("CN") && number.length() == 8;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PublicationNumber that
        && country.equals(that.country)
        && number.equals(that.number)
        && Objects.equals(kind, that.kind);
  }

  @Override
  public int hashCode() {
    return Objects.hash(country, number, kind);
  }

  /** The canonical form: {@code CN102025678A}. */
  @Override
  public String toString() {
    return kind == null ? country + number : country + number + kind;
  }
}
