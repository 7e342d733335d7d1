package io.patentwatch.benchmarks;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.Patent;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.SearchRequest;
import java.nio.file.Path;

/** Follows a library until it has as many patents as told; says how many each edition had. */
final class ReadProcess {
  private ReadProcess() {}

  public static void main(String[] arguments) throws InterruptedException {
    SearchRequest all = SearchRequest.builder(PatentQuery.everything()).limit(0).build();
    long until = Long.parseLong(arguments[1]);
    try (PatentDatabase database = PatentDatabase.openReadOnly(Path.of(arguments[0]))) {
      long total = -1;
      while (total < until) {
        Page<Patent> page = database.search(all);
        total = page.total();
        System.out.println("seen " + page.edition() + " " + total);
        Thread.sleep(20);
      }
    }
  }
}
