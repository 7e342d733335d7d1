package io.patentwatch.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatedTextTest {
  /** The stretch of a text that the tokens of a phrase take up. */
  private static String found(String phrase, String text) {
    LocatedText located = LocatedText.of(text);
    TextTokens sought = TextTokens.ofPhrase(phrase);
    int at = located.tokens().find(sought, 0);
    return at < 0 ? "" : text.substring(located.start(at), located.end(at + sought.size() - 1));
  }

  @ParameterizedTest
  @CsvSource({
    "中性笔, 一種中性筆夾, 中性筆",
    "led, ＬＥＤ灯, ＬＥＤ",
    "灯, ㍿ＬＥＤ 燈。, 燈",
    "会社, ㍿丙丁, ㍿",
    "kg, 5 ㎏重, ㎏",
    "ボ, ｶﾎﾞｰﾙ, ﾎﾞ",
    "볼, \u1107\u1169\u11AF\u1111, \u1107\u1169\u11AF",
    "中性, 甲中\u200B性乙, 中\u200B性",
    "café, un Cafe\u0301 noir, Cafe\u0301",
    "野, 𠮷野, 野"
  })
  void find_foldedPhrase_standsInTheOriginal(String phrase, String text, String stretch) {
    assertThat(found(phrase, text)).isEqualTo(stretch);
  }

  @Property(tries = 5_000)
  void tokens_anyText_areThoseOfTheWhole(@ForAll("texts") String text) {
    LocatedText located = LocatedText.of(text);
    assertThat(located.tokens()).isEqualTo(TextTokens.of(text));
    assertThat(located.tokens().folded()).isEqualTo(TextTokens.of(text).folded());
  }

  @Property(tries = 5_000)
  void start_anyToken_beginsAStretchWithIt(@ForAll("texts") String text) {
    LocatedText located = LocatedText.of(text);
    int last = 0;
    for (int i = 0; i < located.tokens().size(); i++) {
      assertThat(located.start(i)).isBetween(last, located.end(i) - 1);
      last = located.start(i);
      String stretch = text.substring(located.start(i), located.end(i));
      TextTokens token = TextTokens.ofFolded(located.tokens().token(i));
      assertThat(TextTokens.of(stretch).contains(token)).isTrue();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> nasty =
        Arbitraries.of(
            "\u0301",
            "\u030C",
            "J",
            "e",
            "\u200D",
            "\u00AD",
            "\uFE0F",
            "ㅏ",
            "ㄱ",
            "\u1100",
            "\u1161",
            "\u11A8",
            "가",
            "ｶ",
            "ﾞ",
            "か",
            "\u3099",
            "㍿",
            "㎏",
            "½",
            "ﬁ",
            "ſ",
            "İ",
            "ς",
            "\u0345",
            "\u037A",
            "α",
            "筆",
            "中",
            "龍",
            "\uF9C4",
            "𠮷",
            "\uD800",
            "\uDFB7",
            " ",
            "，",
            "\u20DD",
            "\u0F77",
            "\u1E9B\u0323",
            "Ⅳ",
            "a".repeat(300));
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(20),
        nasty.list().ofMaxSize(8).map(parts -> String.join("", parts)));
  }
}
