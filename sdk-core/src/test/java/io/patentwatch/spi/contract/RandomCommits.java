package io.patentwatch.spi.contract;

import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.Edition;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import io.patentwatch.model.Tag;
import io.patentwatch.model.TagRecord;
import io.patentwatch.query.Results;
import io.patentwatch.spi.Facts;
import io.patentwatch.spi.StoreCommit;
import io.patentwatch.spi.StoreSnapshot;
import io.patentwatch.spi.StoredPatent;
import io.patentwatch.support.RandomPatents;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Commits that write, write again, take out, and set whatever a commit can set. */
final class RandomCommits {
  /** How many identities there are. */
  private static final int IDENTITIES = 60;

  private static final int MOST_PATENTS = 30;

  private final Random random;
  private final RandomPatents patents;

  RandomCommits(Random random) {
    this.random = random;
    this.patents = new RandomPatents(random);
  }

  /** One that follows a library. */
  StoreCommit after(StoreSnapshot library) {
    Edition edition = library.edition().next();
    Map<PatentId, StoredPatent> written = new TreeMap<>();
    for (int i = random.nextInt(MOST_PATENTS); i > 0; i--) {
      StoredPatent stored = patents.stored(random.nextInt(IDENTITIES));
      written.put(stored.patent().id(), stored);
    }
    List<PatentChange> gone = new ArrayList<>();
    try (Results<StoredPatent> all = library.everything()) {
      for (StoredPatent stored : all) {
        PatentId id = stored.patent().id();
        if (random.nextInt(8) == 0 && !written.containsKey(id)) {
          gone.add(gone(id, written, edition));
        }
      }
    }
    return new StoreCommit(
        edition,
        List.copyOf(written.values()),
        gone,
        facts(),
        some("source", () -> "page " + random.nextInt(100)),
        some("piece", () -> patents.pick(RandomPatents.TEXTS).getBytes(StandardCharsets.UTF_8)));
  }

  private PatentChange gone(PatentId id, Map<PatentId, StoredPatent> written, Edition edition) {
    if (written.isEmpty() || random.nextBoolean()) {
      return new PatentChange(id, PatentChange.Kind.REMOVED, null, edition);
    }
    PatentId home = written.keySet().iterator().next();
    return new PatentChange(id, PatentChange.Kind.REPLACED, home, edition);
  }

  /** Few of them, so that some come again, read elsewhere. */
  private List<Statement> facts() {
    Map<Statement, Statement> facts = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Statement fact = fact();
      facts.put(Facts.anonymous(fact), fact);
    }
    return List.copyOf(facts.values());
  }

  /** A statement that may have been made before. */
  Statement fact() {
    Provenance read = Provenance.of("books", "book " + random.nextInt(3), random.nextInt(9));
    PatentNumber number = ApplicationNumber.parse(patents.patent(random.nextInt(12)).id().value());
    return random.nextBoolean()
        ? new PaymentRecord(read, number, 1 + random.nextInt(3), LocalDate.of(2021, 6, 1), null)
        : new TagRecord(read, number, new Tag(patents.pick(RandomPatents.TAGS), null));
  }

  private <T> Map<String, T> some(String name, Supplier<T> value) {
    Map<String, T> some = new TreeMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      some.put(name + " " + random.nextInt(3), value.get());
    }
    return some;
  }
}
