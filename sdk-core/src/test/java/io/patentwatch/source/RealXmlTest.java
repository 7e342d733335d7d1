package io.patentwatch.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Statement;
import io.patentwatch.source.exchange.ExchangeXml;
import io.patentwatch.source.exchange.ExchangeXml.Read;
import io.patentwatch.support.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every recorded XML gives as many records as it holds documents, or is refused for a reason. */
class RealXmlTest {
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "<(exchange-document|ops:family-member|business:PatentDocumentAndRelated)[ >]");
  private static final Pattern REFERENCE = Pattern.compile("<ops:publication-reference system=");
  private static final Pattern EVENT = Pattern.compile("<ops:legal ");

  private static Read read(Path path) {
    try (PatentSource.Reading reading = FileSource.of(path).open(null)) {
      return ExchangeXml.read(reading);
    }
  }

  private static long count(Pattern pattern, String text) {
    return pattern.matcher(text).results().count();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ops", "cnipa-xml"})
  void read_ofEachRecordedFile_givesItsDocumentsOrAReason(String folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> below = Files.walk(SharedData.require(folder))) {
      below
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".xml"))
          .forEach(files::add);
    }
    assertThat(files).isNotEmpty();
    int read = 0;
    for (Path file : files) {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      long members = text.contains("<ops:family-member") ? count(EVENT, text) : 0;
      long documents =
          text.contains("<ops:family-member")
              ? text.split("<ops:family-member[ >]", -1).length - 1
              : count(DOCUMENT, text) + count(REFERENCE, text);
      try {
        Read all = read(file);
        assertThat(all.rejections()).as("%s", file).isEmpty();
        assertThat(all.statements()).as("%s", file).hasSize((int) documents);
        assertThat(events(all.statements())).as("%s", file).isEqualTo(members);
        assertThat(all.statements())
            .as("%s", file)
            .allSatisfy(statement -> assertThat(((PatentRecord) statement).warnings()).isEmpty());
        read++;
      } catch (SourceException refused) {
        assertThat(refused.getMessage()).containsPattern("holds|is part of an e-filing");
        assertThat(documents).as("%s", file).isZero();
      }
    }
    assertThat(read).as("files with documents").isPositive();
  }

  private static long events(List<Statement> statements) {
    return statements.stream().mapToLong(one -> ((PatentRecord) one).events().size()).sum();
  }

  @Test
  void read_ofAFolderOfRecordedAnswers_accountsForEachFile() {
    Read all = read(SharedData.require("ops/patent-dev"));

    assertThat(all.statements().size()).isEqualTo(36);
    assertThat(all.rejections()).allSatisfy(one -> assertThat(one.reason()).isNotBlank());
  }
}
