package io.patentwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProgressTest {
  @Test
  void line_shareKnown_hasBarRateAndTimeLeft() {
    assertThat(Progress.line(50_000, "records", OptionalDouble.of(0.25), 10))
        .isEqualTo(
            "[########                      ]  25 % 50,000 records, 5,000 a second, 30 s left");
  }

  @Test
  void line_shareUnknown_hasOnlyTheRate() {
    assertThat(Progress.line(50_000, "records", OptionalDouble.empty(), 10))
        .isEqualTo("50,000 records, 5,000 a second");
  }

  @Test
  void show_noTerminal_isSilent() throws Exception {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Session session =
        new Session(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, false);

    try (Progress progress = new Progress(session, "records")) {
      Thread.sleep(250);
      progress.show(1, OptionalDouble.of(0.5));
    }

    assertThat(err.size()).isZero();
  }
}
