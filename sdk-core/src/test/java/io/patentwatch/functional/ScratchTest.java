package io.patentwatch.functional;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.*;
import io.patentwatch.source.SyncReport;
import io.patentwatch.support.ListSource;
import java.util.*;
import org.junit.jupiter.api.Test;

class ScratchTest {
  @Test
  void scratch() {
    for (int count = 1; count < 8; count++) {
      for (int seed = 0; seed < 150; seed++) {
        List<Statement> statements = MergeProperties.statements(new Random(seed), count);
        try (PatentDatabase database = PatentDatabase.inMemory()) {
          database.sync(ListSource.of(statements));
          SyncReport again = database.sync(ListSource.of(statements));
          if (again.unchanged() != statements.size()) {
            for (Statement s : statements) {
              if (s instanceof PatentRecord r) System.out.println("R " + r.application() + " " + r.publication() + " " + r.statedOn());
              else System.out.println("F " + s);
            }
            System.out.println(again);
            PatentDatabase d2 = PatentDatabase.inMemory();
            d2.sync(ListSource.of(statements));
            for (Patent p : d2.searchAll(io.patentwatch.query.PatentQuery.everything())) {
              System.out.println("P " + p.id() + " " + p.publications());
              for (PatentRecord r : d2.records(p.id())) { System.out.println("  kept " + r.provenance() + " same=" + statements.contains(r)); 
                for (Statement s0 : statements) if (s0.provenance().equals(r.provenance()) && !s0.equals(r)) { System.out.println(s0); System.out.println(r);} }
            }
            return;
          }
        }
      }
    }
  }
}
