package io.patentwatch.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpreadsheetTextProperties {
  @Property
  void restored_ofWhatWasDefused_isTheText(@ForAll("texts") String text) {
    String defused = SpreadsheetText.defused(text);
    assertThat(SpreadsheetText.restored(defused)).isEqualTo(text);
    assertThat(defused).doesNotMatch("(?s)[=+\\-@＝＋－＠\t\r\n].*");
  }

  @Property
  void restored_ofATextThatIsNoFormula_leavesItAsItIs(@ForAll("texts") String text) {
    assertThat(SpreadsheetText.restored("笔" + text)).isEqualTo("笔" + text);
    assertThat(SpreadsheetText.restored("'笔" + text)).isEqualTo("'笔" + text);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("'=+-@＝－\t\r\n1笔a").ofMaxLength(6);
  }
}
