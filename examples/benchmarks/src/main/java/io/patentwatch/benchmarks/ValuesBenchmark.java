package io.patentwatch.benchmarks;

import io.patentwatch.law.AnnualFeeCalculator;
import io.patentwatch.law.AnnualFeeSchedule;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.reference.AddressLocator;
import io.patentwatch.reference.Division;
import io.patentwatch.reference.Divisions;
import io.patentwatch.reference.Gazetteer;
import io.patentwatch.reference.GazetteerPlace;
import io.patentwatch.reference.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What needs no library: deadlines, numbers, addresses; in nanoseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ValuesBenchmark {
  private static final int SIZE = 1024;
  private static final int ROADS = 2000;
  private static final LocalDate DAY = GeneratedPatents.LAST_DAY;

  private final AnnualFeeCalculator calculator = AnnualFeeCalculator.ofDefaults();
  private final Divisions divisions = Divisions.ofDefaults();
  private final AddressLocator locator = AddressLocator.of(divisions);
  private final AddressLocator placing = locator.with(gazetteer());
  private final LocalDate[] filed = new LocalDate[SIZE];
  private final LocalDate[] granted = new LocalDate[SIZE];
  private final String[] applications = new String[SIZE];
  private final String[] publications = new String[SIZE];
  private final String[] addresses = new String[SIZE];
  private final String[] roads = new String[SIZE];
  private int next;

  /** Takes its values from generated patents. */
  public ValuesBenchmark() {
    GeneratedPatents patents = new GeneratedPatents(1);
    for (int i = 0; i < SIZE; i++) {
      filed[i] = LocalDate.of(2010, 1, 1).plusDays(i * 5L);
      granted[i] = filed[i].plusDays(200 + i % 900);
      applications[i] = patents.id(i);
      publications[i] = String.format("CN1%08dB", i);
      addresses[i] = patents.places().get(i).address() + "人民路" + i + "号";
      roads[i] = "311500浙江省桐庐县第" + i % ROADS + "横路" + i + "号某某园区" + i % 9 + "幢";
    }
  }

  /** Roads through the townships of one county. */
  private Gazetteer gazetteer() {
    List<Division> townships = divisions.children(new DivisionCode("330122"));
    List<GazetteerPlace> places = new ArrayList<>();
    for (int i = 0; i < ROADS; i++) {
      Division township = townships.get(i % townships.size());
      places.add(new GazetteerPlace("第" + i + "横路", GazetteerPlace.Kind.ROAD, township));
    }
    return Gazetteer.of(places);
  }

  private int at() {
    return next++ & SIZE - 1;
  }

  /** All fee years of an invention. */
  @Benchmark
  public AnnualFeeSchedule schedule() {
    int at = at();
    return calculator.schedule(PatentType.INVENTION, filed[at], granted[at]);
  }

  /** The open fee year of an invention on a day. */
  @Benchmark
  public Object stateOn() {
    int at = at();
    return calculator.stateOn(PatentType.INVENTION, filed[at], granted[at], DAY);
  }

  /** An application number with its check digit. */
  @Benchmark
  public ApplicationNumber application() {
    return ApplicationNumber.parse(applications[at()]);
  }

  /** A publication number. */
  @Benchmark
  public PublicationNumber publication() {
    return PublicationNumber.parse(publications[at()]);
  }

  /** A full address. */
  @Benchmark
  public Location locate() {
    return locator.locate(addresses[at()]);
  }

  /** An address without a township, by a gazetteer of 2,000 roads. */
  @Benchmark
  public Location locateByGazetteer() {
    return placing.locate(roads[at()]);
  }
}
