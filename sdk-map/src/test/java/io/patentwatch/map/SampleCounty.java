package io.patentwatch.map;

import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** A county of some thousand fictional patents, the same on every run, to look at pages of. */
public final class SampleCounty {
  private static final List<String> TOWNS =
      List.of(
          "002", "003", "004", "005", "101", "102", "109", "110", "112", "113", "201", "202",
          "204");
  private static final double[] WEIGHTS = {3, 12, 15, 11, 10, 9, 22, 4, 2, 8, 1, 1, .3};
  private static final List<List<String>> INDUSTRIES =
      List.of(
          List.of("pens"),
          List.of("medical-devices"),
          List.of("endoscopes", "medical-devices"),
          List.of("machinery"),
          List.of("new-energy-materials"),
          List.of("smart-security"),
          List.of("health", "medical-devices"),
          List.of());

  private SampleCounty() {}

  public static AuthoredLibrary library() {
    Random random = new Random(42);
    AuthoredLibrary library =
        new AuthoredLibrary()
            .reported(
                "population",
                "permanent-residents",
                "330122",
                "",
                "2020-11-01",
                "2020-11-01",
                "453106")
            .reported(
                "fast-track-filings", "design", "330122", "pens", "2020-01-01", "2020-12-31", "303")
            .reported(
                "fast-track-grants", "design", "330122", "pens", "2020-01-01", "2020-12-31", "60")
            .reported(
                "fast-track-filings", "design", "330122", "pens", "2021-01-01", "2021-11-30", "162")
            .reported(
                "fast-track-grants", "design", "330122", "pens", "2021-01-01", "2021-11-30", "28");
    for (int i = 0; i < 9000; i++) {
      PatentType type =
          PatentType.values()[random.nextInt(10) < 2 ? 0 : random.nextInt(10) < 5 ? 1 : 2];
      double when = Math.sqrt(random.nextDouble());
      LocalDate filed = LocalDate.of(2008, 1, 1).plusDays((long) (when * 4900));
      LocalDate granted =
          filed.plusDays(
              type == PatentType.INVENTION ? 500 + random.nextInt(600) : 150 + random.nextInt(200));
      String region = random.nextInt(40) == 0 ? "330122" : "330122" + town(random);
      PatentOutline.Builder builder =
          library
              .outline(type, filed.toString(), granted.toString())
              .region(PatentOutline.NO_DAY, random.nextInt(60) == 0 ? "" : region);
      List<String> industries =
          region.endsWith("109") && random.nextInt(3) > 0
              ? List.of("pens")
              : INDUSTRIES.get(random.nextInt(INDUSTRIES.size()));
      builder.industries(List.copyOf(industries));
      if (type != PatentType.INVENTION && random.nextInt(10) < 6) {
        builder.status(
            (int) filed.plusYears(3 + random.nextInt(5)).toEpochDay() + 300, PatentStatus.LAPSED);
      }
      library.add(builder.build());
    }
    return library;
  }

  private static String town(Random random) {
    double sum = 0;
    for (double weight : WEIGHTS) {
      sum += weight;
    }
    double at = random.nextDouble() * sum;
    int i = 0;
    while (at > WEIGHTS[i]) {
      at -= WEIGHTS[i++];
    }
    return TOWNS.get(i);
  }
}
