package io.patentwatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A stream of exchange XML of 10 GB in a heap of 64 MB in the long run; here a slice of it. */
class BigXmlTest {
  private static final long MEGABYTE = 1_000_000;

  @Test
  void read_ofAStreamFarLargerThanTheHeap_givesEveryDocument()
      throws IOException, InterruptedException {
    long bytes = LongRun.choose(200 * MEGABYTE, 10_000 * MEGABYTE);
    try (ChildProcess process = ChildProcess.start("64m", XmlProcess.class, bytes)) {
      assertThat(process.end(LongRun.choose(5L, 60L))).as("%s", process.lines()).isZero();
      assertThat(process.lines()).contains("done 0 0");
    }
  }
}
