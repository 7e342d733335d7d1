package io.patentwatch.model;

import java.util.List;

/**
 * A symbol of the Cooperative Patent Classification, such as {@code Y02E10/50}.
 *
 * <p>A subclass ({@code B43K}: section A to H or Y, two-digit class, letter), perhaps with a main
 * group of 1 to 4 digits and a subgroup of 2 to 6. Whether a symbol is in a given edition is not
 * checked, because old documents keep symbols that later editions moved. Immutable and thread-safe.
 *
 * @param symbol the canonical form, without blanks and leading zeros: {@code B43K} or {@code
 *     B43K7/00}
 */
public record CpcSymbol(String symbol) {
  private static final String SECTIONS = "ABCDEFGHY";

  /**
   * Checks the symbol.
   *
   * @throws IllegalArgumentException if it is not in canonical form
   */
  public CpcSymbol {
    if (!ClassSymbol.only(symbol, SECTIONS).equals(symbol)) {
      throw new IllegalArgumentException(
          "'" + symbol + "' is not canonical; read it with CpcSymbol.parse");
    }
  }

  /**
   * Reads a symbol in any spelling: {@code B43K 7/00}, {@code b43k7/00(2006.01)I}, {@code
   * B43K0007000000} (WIPO ST.8), with editions, positions and a trailing separator. A main group
   * alone, {@code B43K7}, is {@code B43K7/00}.
   *
   * @throws IllegalArgumentException if the text is no single symbol
   */
  public static CpcSymbol parse(String text) {
    return new CpcSymbol(ClassSymbol.only(text, SECTIONS));
  }

  /**
   * Reads all symbols of a table cell, separated by {@code ;}, {@code |}, {@code ,}, line breaks or
   * blanks.
   *
   * @param problems receives one text for each part that is no symbol
   * @return the symbols in their order, repeated ones once
   */
  public static List<CpcSymbol> parseAll(String cell, List<String> problems) {
    return ClassSymbol.all(cell, SECTIONS, problems).stream()
        .distinct()
        .map(CpcSymbol::new)
        .toList();
  }

  /**
   * The index key that a query means: a section, class, subclass, main group or whole symbol, each
   * as {@link #ancestors()} names it. {@code A61B1} and {@code A61B 1/} are the main group with all
   * its subgroups, {@code A61B1/00} the one symbol.
   *
   * @throws IllegalArgumentException if the text is none of these
   */
  public static String prefix(String query) {
    return ClassSymbol.prefix(query, SECTIONS);
  }

  /** What the symbol is under, from the section to itself: B, B43, B43K, B43K7, B43K7/00. */
  public List<String> ancestors() {
    return ClassSymbol.ancestors(symbol);
  }

  /**
   * Whether the symbol is, or is under, what a query names.
   *
   * @throws IllegalArgumentException as {@link #prefix(String)}
   */
  public boolean isUnder(String prefix) {
    return ClassSymbol.isUnder(symbol, prefix(prefix));
  }

  /** The first four characters, such as {@code B43K}. */
  public String subclass() {
    return symbol.substring(0, 4);
  }

  @Override
  public String toString() {
    return symbol;
  }
}
