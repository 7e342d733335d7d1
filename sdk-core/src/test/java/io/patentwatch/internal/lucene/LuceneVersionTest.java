package io.patentwatch.internal.lucene;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.StoreException;
import org.junit.jupiter.api.Test;

class LuceneVersionTest {
  @Test
  void requireFit_ofTheLuceneBuiltWith_passes() {
    assertThatCode(LuceneVersion::requireFit).doesNotThrowAnyException();
  }

  @Test
  void requireFit_ofAnotherLucene_namesBothPlacesAndTheRemedy() {
    for (String other : new String[] {"8.11.1", "9.11.1", "9.120.0", "10.3.0"}) {
      assertThatThrownBy(() -> LuceneVersion.requireFit(other))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("Lucene " + other)
          .hasMessageContaining("lucene-core-9.12")
          .hasMessageContaining(
              LuceneVersion.class.getProtectionDomain().getCodeSource().getLocation().toString())
          .hasMessageContaining("pin org.apache.lucene:lucene-core");
    }
  }
}
