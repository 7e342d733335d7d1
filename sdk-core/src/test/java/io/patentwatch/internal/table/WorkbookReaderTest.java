package io.patentwatch.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookReaderTest {
  @Test
  void messageOfTheMissingArtifact_namesTheVersionBuiltWith() throws IOException {
    Properties built = new Properties();
    try (InputStream in =
        Objects.requireNonNull(
            ReadableWorkbook.class.getResourceAsStream(
                "/META-INF/maven/org.dhatim/fastexcel-reader/pom.properties"))) {
      built.load(in);
    }
    assertThat(FileContents.WORKBOOK_READER)
        .isEqualTo("org.dhatim:fastexcel-reader:" + built.getProperty("version"));
  }
}
