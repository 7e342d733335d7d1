package io.patentwatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.Patent;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Holds libraries to being the same: all patents, and the records of some. */
final class SameContent {
  private SameContent() {}

  static void require(Path one, Path other) {
    try (PatentDatabase left = PatentDatabase.openReadOnly(one);
        PatentDatabase right = PatentDatabase.openReadOnly(other);
        Results<Patent> some = left.searchAll(PatentQuery.everything());
        Results<Patent> expected = right.searchAll(PatentQuery.everything())) {
      Iterator<Patent> patents = some.iterator();
      List<Patent> surplus = new ArrayList<>();
      int compared = 0;
      for (Patent patent : expected) {
        assertThat(patents.hasNext()).as("%s is missing", patent.id()).isTrue();
        Patent same = patents.next();
        assertThat(same).isEqualTo(patent);
        if (compared++ % 100 == 0) {
          assertThat(left.records(same.id())).isEqualTo(right.records(same.id()));
        }
      }
      patents.forEachRemaining(surplus::add);
      assertThat(surplus).isEmpty();
    }
  }
}
