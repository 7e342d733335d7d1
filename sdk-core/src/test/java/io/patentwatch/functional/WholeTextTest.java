package io.patentwatch.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.query.Cql;
import io.patentwatch.support.ListSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A whole text is one with the same tokens, joined alike. */
class WholeTextTest {
  @Test
  void search_wholeTitleWithASeparatorThatTheTitleHasNot_findsNothing() {
    try (PatentDatabase database = PatentDatabase.inMemory()) {
      database.sync(
          ListSource.of(
              List.of(
                  PatentRecord.builder(Provenance.of("list", "list", 1))
                      .application((ApplicationNumber) PatentNumber.parse("202110685031.5"))
                      .title("一种中性笔")
                      .build())));
      assertThat(database.search(Cql.parse("ti==一种中性笔")).total()).isEqualTo(1);
      assertThat(database.search(Cql.parse("ti=\"一种 中性笔\"")).total()).isEqualTo(1);
      assertThat(database.search(Cql.parse("ti==\"一种 中性笔\"")).total()).isZero();
    }
  }
}
