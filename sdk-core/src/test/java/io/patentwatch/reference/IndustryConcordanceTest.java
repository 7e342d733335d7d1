package io.patentwatch.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.model.IndustryMatch;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.support.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@link IndustryRulesTest#wipo35_symbol_isInItsField} is its twin on authored data. */
class IndustryConcordanceTest {
  private static final Pattern ROW =
      Pattern.compile("^(\\d+),.*,([A-H]\\d\\d[A-Z])(?: *(\\d+)/)?%,.*$");

  @Test
  void wipo35_everyPatternOfTheConcordance_isInItsField() throws IOException {
    List<String> lines =
        Files.readAllLines(SharedData.require("industry/ipc_technology.csv")).stream()
            .skip(1)
            .toList();
    IndustryRules rules = IndustryRules.wipo35();

    assertThat(lines).hasSize(764);
    for (String line : lines) {
      Matcher row = ROW.matcher(line);
      assertThat(row.matches()).as(line).isTrue();
      String group = row.group(3) == null ? "1" : row.group(3);
      List<IndustryMatch> matches =
          rules.match(
              new IndustrySubject(
                  List.of(IpcSymbol.parse(row.group(2) + group + "/00")),
                  List.of(),
                  List.of(),
                  "",
                  "",
                  List.of()));
      assertThat(matches)
          .as(line)
          .extracting(IndustryMatch::code)
          .containsExactly("wipo-%02d".formatted(Integer.valueOf(row.group(1))));
    }
  }
}
