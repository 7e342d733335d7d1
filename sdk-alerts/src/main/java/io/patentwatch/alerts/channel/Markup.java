package io.patentwatch.alerts.channel;

/** How a channel writes text: what it must not take for its own signs, and how it stresses. */
enum Markup {
  /** Plain text: lines only. */
  PLAIN("", ""),
  /** Text in which only tags mean something. */
  TAGS("", "<>@"),
  /** Markdown. */
  MARKDOWN("**", "\\`*_[]<>#|~@");

  private static final int FULL_WIDTH = 0xfee0;

  private final String stress;
  private final String signs;

  Markup(String stress, String signs) {
    this.stress = stress;
    this.signs = signs;
  }

  String stressed(String text) {
    return stress + text + stress;
  }

  /**
   * The text as one line in which nothing is a sign. The robots do not say which escapes they know,
   * so that signs are written in their full-width form, which looks the same.
   */
  String escaped(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> isBreak(point) ? ' ' : signs.indexOf(point) < 0 ? point : point + FULL_WIDTH)
        .forEach(line::appendCodePoint);
    return line.toString().strip();
  }

  /** Line breaks, and what turns the direction of text or is not seen. */
  private static boolean isBreak(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
