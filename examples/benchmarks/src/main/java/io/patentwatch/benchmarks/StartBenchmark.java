package io.patentwatch.benchmarks;

import io.patentwatch.reference.AddressLocator;
import io.patentwatch.reference.Divisions;
import io.patentwatch.reference.Location;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** What a process pays before its first answer; in milliseconds, each in a process of its own. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(9)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class StartBenchmark {
  /** The divisions and their names, up to the first address placed. */
  @Benchmark
  public Location firstAddress() {
    return AddressLocator.of(Divisions.ofDefaults()).locate("浙江省杭州市桐庐县分水镇");
  }
}
