package io.patentwatch.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be asked of a figure is decided by the compiler. */
class IndicatorTypesTest {
  private static final String FRAME =
      """
      import io.patentwatch.indicator.*;
      import io.patentwatch.indicator.PeriodStatistic.Kind;
      import io.patentwatch.model.PatentType;
      import java.util.List;
      class Asked {
        Object of(IndicatorReport report, Period period, DayStatistic high, PeriodStatistic rate) {
          return %s;
        }
      }
      """;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report.figure(Stock.VALID)",
        "report.figure(Stock.VALID, period.to())",
        "report.figure(high)",
        "report.figure(Flow.GRANTS, period)",
        "report.figure(rate, period)",
        "report.figure(Ratio.VALID_INVENTIONS_PER_10000, period)",
        "report.total(Flow.GRANTS, List.of(period))",
        "report.yearOnYear(Stock.VALID)",
        "report.yearOnYear(Flow.GRANTS, period)",
        "Ratio.perTenThousand(Stock.VALID)",
      })
  void figure_ofTheRightKind_compiles(String expression) throws IOException {
    assertThat(errors(expression)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A stock over a period, a flow on a day.
        "report.figure(Stock.VALID, period)",
        "report.figure(high, period)",
        "report.yearOnYear(Stock.VALID, period)",
        "report.figure(Flow.GRANTS)",
        "report.figure(Flow.GRANTS, period.to())",
        "report.figure(rate)",
        "report.yearOnYear(rate)",
        // Sums of ratios, of statistics, of one stock over several days.
        "report.total(Ratio.VALID_INVENTIONS_PER_10000, List.of(period))",
        "report.total(rate, List.of(period))",
        "report.total(Stock.VALID, List.of(period))",
        "report.figure(Ratio.VALID_INVENTIONS_PER_10000, period).plus(Figure.of(1))",
        "report.figure(Stock.VALID) + report.figure(Stock.VALID)",
        // A share per head.
        "Ratio.perTenThousand(rate)",
        "Ratio.perTenThousand(Ratio.VALID_INVENTIONS_PER_10000)",
      })
  void figure_ofTheWrongKind_doesNotCompile(String expression) throws IOException {
    assertThat(errors(expression))
        .containsAnyOf(
            "no suitable method",
            "incompatible types",
            "cannot find symbol",
            "bad operand types",
            "cannot be applied")
        .contains("1 error");
  }

  @Test
  void frame_withAWrongName_isToldFromAWrongKind() throws IOException {
    assertThat(errors("report.figures()")).contains("figures()");
  }

  private String errors(String expression) throws IOException {
    Path source = Files.writeString(directory.resolve("Asked.java"), FRAME.formatted(expression));
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    int status =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                writer,
                writer,
                "-proc:none",
                "-nowarn",
                "-d",
                directory.toString(),
                "-cp",
                Path.of("target", "classes").toString(),
                source.toString());
    writer.flush();
    return status == 0 ? "" : out.toString();
  }
}
