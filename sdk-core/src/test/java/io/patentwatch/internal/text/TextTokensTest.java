package io.patentwatch.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTokensTest {
  private static List<String> tokens(String text) {
    TextTokens tokens = TextTokens.of(text);
    List<String> list = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      list.add(tokens.token(i));
    }
    return list;
  }

  private static boolean matches(String phrase, String text) {
    return TextTokens.of(text).contains(TextTokens.ofPhrase(phrase));
  }

  @Test
  void of_mixedText_splitsCharactersAndWords() {
    assertThat(tokens("一种LED灯（Ⅳ型）, USB3.0"))
        .containsExactly("一", "种", "led", "灯", "iv", "型", "usb3", "0");
    assertThat(tokens("ボールペン 볼펜")).containsExactly("ボ", "ー", "ル", "ペ", "ン", "볼", "펜");
    assertThat(tokens("ﾎﾞｰﾙ")).containsExactly("ボ", "ー", "ル");
    assertThat(tokens("𠮷野")).containsExactly("𠮷", "野");
    assertThat(tokens("")).isEmpty();
    assertThat(tokens("—— ， 。 \uD800 \uFFFF")).isEmpty();
  }

  @Test
  void of_accentsAndInvisibles_makeNoDifference() {
    assertThat(tokens("J\u030Cet Cafe\u0301")).isEqualTo(tokens("\u01F0ET CAF\u00C9"));
    assertThat(tokens("中\u200B性\uFE00笔 so\u00ADfa")).containsExactly("中", "性", "笔", "sofa");
    assertThat(TextTokens.of("中\u200B性").isJoined(1)).isTrue();
  }

  @Property
  void fold_whatChineseIsTypedWith_asByTheRules(
      @ForAll
          @CharRange(from = ' ', to = '~')
          @CharRange(from = '、', to = '】')
          @CharRange(from = '一', to = '\u9FFF')
          @CharRange(from = '！', to = '～')
          @StringLength(max = 12)
          String text) {
    StringBuilder expected = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .map(point -> Simplification.isHan(point) ? Simplification.of(point) : point)
        .forEach(expected::appendCodePoint);
    assertThat(TextTokens.fold(text)).isEqualTo(expected.toString());
  }

  @Test
  void of_traditionalCharacters_areTheSimplifiedOnes() {
    assertThat(TextTokens.of("其特徵在於連接裝置、導電綫")).isEqualTo(TextTokens.of("其特征在于连接装置、导电线"));
    assertThat(TextTokens.of("發 髮")).isEqualTo(TextTokens.of("发 发"));
    // Characters of both scripts, of which one meaning only was simplified away.
    assertThat(tokens("覆盖")).containsExactly("覆", "盖");
    // Once in NFKC only.
    assertThat(tokens("\uF90A")).containsExactly("金");
    assertThat(tokens("\uF9C4")).isEqualTo(tokens("龙"));
  }

  @Test
  void simplification_everyForm_staysWhatItIs() {
    int traditional = 0;
    for (char c = '\u4E00'; c <= '\u9FFF'; c++) {
      char form = Simplification.of(c);
      assertThat(Simplification.of(form)).isEqualTo(form);
      traditional += form == c ? 0 : 1;
    }
    assertThat(traditional).isBetween(2_500, 3_000);
  }

  @ParameterizedTest
  @CsvSource({
    "笔夹, 一种笔夹结构, true",
    "笔夹, 笔。夹, false",
    "'中性 笔', 中性笔, true",
    "'中性 笔', 中性。笔, true",
    "中性笔, 中性 笔, false",
    "LED灯, LED 灯, true",
    "LED 灯, led灯, true",
    "ＬＥＤ, led灯, true",
    "led, leds, false",
    "led*, leds, true",
    "led*灯, LEDs-灯, true",
    "led*灯, LEDs 台灯, false",
    "笔*, 笔, true",
    "笔*, 墨, false",
    "3 0, USB 3.0, true",
    "3, USB 30, false",
    "筆夾, 笔夹, true",
    "笔夹, 筆夾, true",
    "le, led, false",
    "灯*, led, false"
  })
  void contains_phrase_matchesContiguousTokens(String phrase, String text, boolean expected) {
    assertThat(matches(phrase, text)).isEqualTo(expected);
  }

  @Test
  void contains_phraseWithoutTokens_isFalse() {
    assertThat(matches("，", "，")).isFalse();
  }

  @Test
  void ofPhrase_starBeforeWord_isRefused() {
    assertThatThrownBy(() -> TextTokens.ofPhrase("*pen"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("behind a word");
  }

  @Test
  void of_longWord_isCutAlike() {
    String word = "a".repeat(1000);
    assertThat(tokens(word)).containsExactly("a".repeat(TextTokens.MAX_WORD));
    assertThat(matches("a".repeat(999), word)).isTrue();
    assertThat(tokens("b" + "𐐨".repeat(300)).get(0)).isEqualTo("b" + "𐐨".repeat(127));
  }

  @Test
  void phrases_list_isPartedByBlanks() {
    assertThat(TextTokens.phrases(" 中性笔\u3000LED-灯 ， 中性笔").stream().map(TextTokens::toString))
        .containsExactly("中性笔", "led灯");
  }

  @Property
  void contains_pureHan_isSubstring(
      @ForAll @CharRange(from = '中', to = '丰') @StringLength(max = 30) String text,
      @ForAll @CharRange(from = '中', to = '丰') @StringLength(min = 1, max = 3) String phrase) {
    assertThat(matches(phrase, text)).isEqualTo(text.contains(phrase));
  }

  @Property
  void of_caseAndWidth_makeNoDifference(
      @ForAll
          @CharRange(from = '!', to = '~')
          @CharRange(from = 'α', to = 'ω')
          @CharRange(from = 'а', to = 'я')
          @CharRange(from = '一', to = '丿')
          @Chars({' ', 'é', 'ü'})
          String text) {
    StringBuilder wide = new StringBuilder();
    for (char c : text.toUpperCase(Locale.ROOT).toCharArray()) {
      wide.append(c > ' ' && c <= '~' ? (char) (c + 0xFEE0) : c);
    }
    assertThat(TextTokens.of(wide.toString())).isEqualTo(TextTokens.of(text));
  }

  @Property
  void canonical_anyText_hasTheSameTokensAndIsStable(@ForAll String text) {
    TextTokens tokens = TextTokens.of(text);
    for (char separator : new char[] {' ', '-'}) {
      TextTokens again = TextTokens.of(tokens.canonical(separator));
      assertThat(again).isEqualTo(tokens).hasSameHashCodeAs(tokens);
      assertThat(again.canonical(separator)).isEqualTo(tokens.canonical(separator));
    }
  }

  @Property
  void contains_anyStretchOfTokens_isTrue(
      @ForAll
          @CharRange(from = 'a', to = 'c')
          @CharRange(from = '一', to = '三')
          @Chars({' ', '，', 'Ａ'})
          @StringLength(min = 1, max = 20)
          String text,
      @ForAll @IntRange(max = 19) int from) {
    TextTokens tokens = TextTokens.of(text);
    if (from >= tokens.size()) {
      return;
    }
    String tail = TextTokens.of(tokens.folded().substring(tokens.start(from))).canonical(' ');
    assertThat(matches(tail, text)).isTrue();
    assertThat(matches(tail + "z", text)).isFalse();
  }
}
