package io.patentwatch.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.reference.PhraseTable.PhraseList;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Texts that are passed over in one walk are those in which no phrase stands. */
class PhraseProperties {
  /** Both scripts, both widths and cases, what separates, and what only Unicode's tables know. */
  private static final char[] LETTERS = "笔筆医醫aAａb2２ -。　βé㎜".toCharArray();

  @Property(tries = 2_000)
  void find_anyText_isTheFirstPhraseThatStandsInItFolded(
      @ForAll("lists") List<List<String>> written, @ForAll("text") String text) {
    PhraseTable table = new PhraseTable();
    List<PhraseList> lists = new ArrayList<>();
    for (List<String> phrases : written) {
      lists.add(table.add(phrases.stream().map(IndustryPhrase::of).toList()));
    }
    PhraseText sought = new PhraseText(text, table);

    for (PhraseList list : lists) {
      assertThat(sought.find(list))
          .as("%s in '%s'", list.phrases(), text)
          .isEqualTo(
              list.phrases().stream()
                  .filter(phrase -> phrase.standsIn(IndustryText.fold(text)))
                  .findFirst()
                  .orElse(null));
    }
  }

  /** More lists than bits at times. */
  @Provide
  Arbitrary<List<List<String>>> lists() {
    Arbitrary<String> phrase =
        Arbitraries.strings()
            .withChars(LETTERS)
            .ofMinLength(1)
            .ofMaxLength(4)
            .filter(word -> !IndustryText.fold(word).isEmpty());
    return phrase.list().ofMinSize(1).ofMaxSize(3).list().ofMinSize(1).ofMaxSize(70);
  }

  @Provide
  Arbitrary<String> text() {
    return Arbitraries.strings().withChars(LETTERS).ofMaxLength(24);
  }
}
