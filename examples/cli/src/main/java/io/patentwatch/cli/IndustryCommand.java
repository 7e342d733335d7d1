package io.patentwatch.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patentwatch.PatentDatabase;
import io.patentwatch.json.JsonForm;
import io.patentwatch.json.JsonObject;
import io.patentwatch.model.CpcSymbol;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LocarnoClass;
import io.patentwatch.model.Patent;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.reference.IndustryCoverage;
import io.patentwatch.reference.IndustryRules;
import io.patentwatch.reference.IndustrySubject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells to which industries patents belong. */
@Command(
    name = "industry",
    description = "Tells to which industries a patent belongs, and by which rule.",
    mixinStandardHelpOptions = true)
final class IndustryCommand implements Callable<Integer> {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Session session;
  private int rejected;

  @Option(
      names = "--industries",
      paramLabel = "FILE",
      description = "A rule file, YAML, JSON or CSV; the bundled rules if left out.")
  private @Nullable Path file;

  @Option(
      names = "--coverage",
      paramLabel = "DIR",
      description =
          "Tells of the patents of this library how many each rule puts into each industry, what"
              + " overlaps, and what is near: the classes are right, the words are missing.")
  private @Nullable Path library;

  @Parameters(
      paramLabel = "LINE",
      description =
          "A JSON object with ipc, cpc, locarno, title, abstract, applicants, filed, published;"
              + " standard input if left out.")
  private List<String> subjects = List.of();

  IndustryCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    IndustryRules rules = file == null ? IndustryRules.ofDefaults() : read(file);
    if (library != null) {
      cover(rules, library);
      return Status.DONE;
    }
    Lines.each(session, subjects, (line, number) -> match(rules, line, number));
    return rejected == 0 ? Status.DONE : Status.SOME_REJECTED;
  }

  private void cover(IndustryRules rules, Path directory) {
    IndustryCoverage coverage = IndustryCoverage.of(rules);
    try (PatentDatabase database = PatentDatabase.openReadOnly(directory);
        Results<Patent> patents = database.searchAll(PatentQuery.everything())) {
      patents.forEach(patent -> coverage.add(patent.id().value(), IndustrySubject.of(patent)));
    }
    JsonForm.coverage(coverage).forEach(session::print);
  }

  static IndustryRules read(Path file) {
    try {
      return IndustryRules.parse(TextFile.read(file));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private void match(IndustryRules rules, String line, long number) {
    if (line.isBlank()) {
      return;
    }
    List<String> problems = new ArrayList<>();
    IndustrySubject subject;
    try {
      subject = subject(line, problems);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      rejected++;
      String reason =
          e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
      session.say("line " + number + ": " + reason + "; give one JSON object a line");
      return;
    }
    session.print(
        JsonObject.builder()
            .number("line", number)
            .objects("industries", rules.match(subject).stream().map(JsonForm::industry).toList())
            .texts("warnings", problems)
            .build());
  }

  private static IndustrySubject subject(String line, List<String> problems)
      throws JsonProcessingException {
    JsonNode node = MAPPER.readTree(line);
    if (!node.isObject()) {
      throw new IllegalArgumentException("this is no JSON object");
    }
    return new IndustrySubject(
        symbols(node, "ipc", IpcSymbol::parseAll, problems),
        symbols(node, "cpc", CpcSymbol::parseAll, problems),
        symbols(node, "locarno", LocarnoClass::parseAll, problems),
        node.path("title").asText(""),
        node.path("abstract").asText(""),
        texts(node, "applicants"),
        day(node, "filed"),
        day(node, "published"));
  }

  private static @Nullable LocalDate day(JsonNode node, String name) {
    String text = node.path(name).asText("");
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(name + " is '" + text + "', no day like 2021-11-30", e);
    }
  }

  private static <T> List<T> symbols(
      JsonNode node,
      String name,
      BiFunction<String, List<String>, List<T>> parser,
      List<String> problems) {
    List<T> symbols = new ArrayList<>();
    for (String cell : texts(node, name)) {
      symbols.addAll(parser.apply(cell, problems));
    }
    return symbols;
  }

  /** One text or an array of them; of a party as an object, its name. */
  private static List<String> texts(JsonNode node, String name) {
    JsonNode value = node.path(name);
    List<String> texts = new ArrayList<>();
    for (JsonNode item : value.isArray() ? value : List.of(value)) {
      String text = item.isObject() ? item.path("name").asText("") : item.asText("");
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }
}
