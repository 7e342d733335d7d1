package io.patentwatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.support.Mutations;
import io.patentwatch.support.RandomPatents;
import io.patentwatch.support.RandomQueries;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Mutated queries, 20,000, or a million in the long run. */
class CqlFuzzTest {
  private static final int TEXTS = Boolean.getBoolean("patentwatch.long") ? 1_000_000 : 20_000;

  /** A hang, not a slow machine; the slowest is printed. */
  private static final Duration HANG = Duration.ofSeconds(10);

  @Test
  void parse_ofAnyText_givesAQueryThatReadsBackOrSaysWhereItFails() {
    Random random = new Random(20_211_130);
    RandomQueries queries = new RandomQueries(random);
    RandomPatents patents = new RandomPatents(random);
    Mutations mutations = new Mutations(random);
    long slowest = 0;
    int read = 0;
    int refused = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = mutations.of(Cql.format(queries.query(random.nextInt(3))));
      long started = System.nanoTime();
      try {
        PatentQuery query = Cql.parse(text);
        assertThat(Cql.parse(Cql.format(query))).as("%s", text).isEqualTo(query);
        boolean unused = query.matches(patents.stored(i % 50).patent(), patents.day());
        read++;
      } catch (CqlException expected) {
        assertThat(expected.column()).isBetween(1, text.length() + 1);
        refused++;
      }
      slowest = Math.max(slowest, System.nanoTime() - started);
    }
    System.out.printf(
        "%,d texts: %,d read, %,d refused, the slowest in %d ms%n",
        TEXTS, read, refused, slowest / 1_000_000);
    assertThat(read).as("texts still read").isGreaterThan(TEXTS / 20);
    assertThat(refused).as("texts refused").isGreaterThan(TEXTS / 20);
    assertThat(Duration.ofNanos(slowest)).isLessThan(HANG);
  }
}
