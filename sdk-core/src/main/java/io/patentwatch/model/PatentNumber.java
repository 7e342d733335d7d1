package io.patentwatch.model;

import java.util.List;
import java.util.Optional;

/**
 * A number by which a patent is known: that of its application or that of one of its publications.
 *
 * <p>Two numbers are equal when they name the same thing, however each was spelled. Immutable and
 * thread-safe.
 */
public sealed interface PatentNumber permits ApplicationNumber, PublicationNumber {

  /**
   * Reads a number in any spelling and decides which of the two it is.
   *
   * <p>Width, case, blanks, dots and the prefixes {@code CN} and {@code ZL} do not matter. Of
   * Chinese numbers, {@code ZL} marks the application number of a granted patent; 12 digits, and 8
   * digits of the years 1985 to 2003, each with or without a check digit, are an application; 7 and
   * 9 digits that begin with 1, 2 or 3 are a publication, and so are 8 digits of 1985 to 1988 with
   * a kind letter, since those publications bear the number of their application. A number of
   * another office is a publication when a kind such as {@code A1} or {@code B} ends it, except
   * that {@code W} and {@code P} mark applications; without a kind it is an application, save WO
   * numbers and EP numbers of 7 digits.
   *
   * @throws IllegalArgumentException if the text is no number, saying what is wrong with it
   */
  static PatentNumber parse(String text) {
    return NumberReading.isApplication(text)
        ? ApplicationNumber.parse(text)
        : PublicationNumber.parse(text);
  }

  /** The office by its WIPO ST.3 code: {@code CN}, {@code US}, {@code WO}, ... */
  String country();

  /** The number in the EPO's docdb form, without country, kind and check digit. */
  String docdb();

  /** The number in the EPO's epodoc form, the country in front, without kind letter. */
  String epodoc();

  /** The text the number was read from, untouched. */
  String given();

  /** What is doubtful about the number as it was given; empty when nothing is. */
  List<String> warnings();

  /** The kind of patent as far as the number alone tells; empty for numbers of other offices. */
  Optional<PatentType> type();
}
