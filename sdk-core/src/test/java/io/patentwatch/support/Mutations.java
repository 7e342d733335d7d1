package io.patentwatch.support;

import java.util.Random;

/** Texts as typing slips, broken exports and ill will make them of good ones. */
public final class Mutations {
  private static final String[] PIECES = {
    "",
    " ",
    "\"",
    "\\",
    "'",
    "(",
    ")",
    "（",
    "）",
    "=",
    "＝",
    "==",
    "<",
    ">",
    "<=",
    "*",
    "**",
    "/",
    ";",
    "；",
    "|",
    ",",
    "，",
    "\t",
    "\n",
    "\r",
    "\0",
    "\uFEFF",
    "\u200B",
    "\u202E",
    "\u0301",
    "\uD83D",
    "\uDE00",
    "😀",
    "笔",
    "筆",
    "ﬁ",
    "ß",
    "İ",
    "ſ",
    "٣",
    "Ⅳ",
    "０",
    "e+12",
    "-",
    "—",
    "0",
    "9999999999999999999",
    "2020-02-30",
    "0000",
    "and",
    "or",
    "not",
    "not not",
    "any",
    "within",
    "cql.allRecords=1",
    "/asof=",
    "NaN",
    "null",
    "=HYPERLINK(1)",
    "<script>"
  };

  private final Random random;

  public Mutations(Random random) {
    this.random = random;
  }

  /** A text after one to three mutations. */
  public String of(String text) {
    StringBuilder mutated = new StringBuilder(text);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      mutate(mutated);
    }
    return mutated.toString();
  }

  private void mutate(StringBuilder text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(6));
    String piece = PIECES[random.nextInt(PIECES.length)];
    switch (random.nextInt(6)) {
      case 0 -> text.delete(from, to);
      case 1 -> text.replace(from, to, piece);
      case 2 -> text.insert(from, text.substring(from, to));
      case 3 -> text.insert(from, piece.repeat(random.nextInt(40) == 0 ? 500 : 1));
      case 4 -> text.insert(from, (char) random.nextInt(0x10000));
      default -> text.insert(from, piece);
    }
  }
}
