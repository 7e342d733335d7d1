package io.patentwatch.benchmarks;

import io.patentwatch.PatentDatabase;
import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.model.Patent;
import io.patentwatch.query.Cql;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.query.Sort;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a library in memory; in microseconds. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LibraryBenchmark {
  private static final LocalDate DAY = GeneratedPatents.LAST_DAY;

  /** How many patents the library has. */
  @Param("100000")
  public int size;

  private final GeneratedPatents patents = new GeneratedPatents(1);
  private final PatentDatabase database = PatentDatabase.inMemory();
  private final SearchRequest title = request("ti=中性笔", Sort.BY_ID);
  private final SearchRequest county =
      request("region=330122 and status=in-force", new Sort(Sort.Key.FILED, true));
  private int next;

  private static SearchRequest request(String cql, Sort sort) {
    return SearchRequest.builder(Cql.parse(cql)).asOf(DAY).sort(sort).limit(20).build();
  }

  /** Fills the library. */
  @Setup
  public void fill() {
    long unused = database.sync(new GeneratedSource(patents, size)).added();
  }

  /** Closes it. */
  @TearDown
  public void close() {
    database.close();
  }

  /** One patent by its number. */
  @Benchmark
  public Optional<Patent> find() {
    next = (next + 7919) % size;
    return database.find(patents.id(next));
  }

  /** A phrase in the title. */
  @Benchmark
  public Page<Patent> title() {
    return database.search(title);
  }

  /** What is in force in a county. */
  @Benchmark
  public Page<Patent> county() {
    return database.search(county);
  }

  /** All by region and year. */
  @Benchmark
  public CountResult count() {
    return database.count(
        new CountRequest(
            PatentQuery.everything(), List.of(CountField.REGION, CountField.FILED_YEAR), DAY));
  }
}
