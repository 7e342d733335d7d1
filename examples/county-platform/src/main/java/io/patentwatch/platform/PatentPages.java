package io.patentwatch.platform;

import io.patentwatch.EditionGoneException;
import io.patentwatch.PatentLibrary;
import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertEngine;
import io.patentwatch.alerts.AlertRun;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.json.JsonForm;
import io.patentwatch.json.JsonObject;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.query.Cql;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.query.SearchRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Patents, counts, changes and warnings as JSON, of what the user sees. */
@RestController
class PatentPages {
  private static final int MOST = 500;
  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

  private final Sight sight;

  PatentPages(Sight sight) {
    this.sight = sight;
  }

  /** A page of patents that answer a query in CQL; everything without one. */
  @GetMapping(value = "/api/patents", produces = JSON)
  String patents(
      Principal user,
      @RequestParam(name = "q", defaultValue = "") String cql,
      @RequestParam(name = "after", required = false) @Nullable String after) {
    PatentLibrary library = sight.of(user);
    Page<Patent> page =
        library.search(SearchRequest.builder(query(cql)).after(after).limit(50).build());
    LocalDate today = library.today();
    return JsonObject.builder()
        .number("total", page.total())
        .text("next", page.next())
        .objects(
            "patents", page.items().stream().map(patent -> JsonForm.patent(patent, today)).toList())
        .build()
        .toString();
  }

  /** One patent with where it is from; 404 where the user sees none of the number. */
  @GetMapping(value = "/api/patents/{number}", produces = JSON)
  ResponseEntity<String> patent(Principal user, @PathVariable("number") String number) {
    PatentLibrary library = sight.of(user);
    return ResponseEntity.of(
        library
            .find(number)
            .map(
                patent ->
                    JsonForm.detail(patent, library.records(patent.id()), library.today())
                        .toString()));
  }

  /** How many patents answer a query, by a field if one is named. */
  @GetMapping(value = "/api/count", produces = JSON)
  String count(
      Principal user,
      @RequestParam(name = "q", defaultValue = "") String cql,
      @RequestParam(name = "by", required = false) @Nullable String by) {
    List<CountField> fields = by == null ? List.of() : List.of(field(by));
    return JsonObject.builder()
        .objects(
            "counts",
            JsonForm.count(sight.of(user).count(new CountRequest(query(cql), fields, null))))
        .build()
        .toString();
  }

  /** Which patents changed since an edition. */
  @GetMapping(value = "/api/changes", produces = JSON)
  String changes(Principal user, @RequestParam(name = "since", defaultValue = "0") long since) {
    List<JsonObject> changes = new ArrayList<>();
    try (Results<PatentChange> results = sight.of(user).changesSince(new Edition(since))) {
      results.stream().limit(MOST).map(JsonForm::change).forEach(changes::add);
    }
    return JsonObject.builder().objects("changes", changes).build().toString();
  }

  /** What to see to, the most urgent first. */
  @GetMapping(value = "/api/warnings", produces = JSON)
  String warnings(Principal user, Locale locale) {
    return JsonObject.builder()
        .objects(
            "warnings",
            run(sight.of(user), locale).alerts().stream()
                .limit(MOST)
                .map(PatentPages::warning)
                .toList())
        .build()
        .toString();
  }

  /** The warnings on a library today. */
  static AlertRun run(PatentLibrary library, Locale locale) {
    return AlertEngine.builder(library)
        .rule(AnnualFeeRule.ofDefaults())
        .locale(locale)
        .build()
        .run(library.today());
  }

  private static JsonObject warning(Alert alert) {
    return JsonObject.builder()
        .text("id", alert.id())
        .text("patent", alert.subject().patent())
        .text("severity", alert.severity())
        .text("certainty", alert.certainty())
        .text("title", alert.title())
        .text("due", alert.due())
        .text("action", alert.action())
        .build();
  }

  private static PatentQuery query(String cql) {
    return cql.isBlank() ? PatentQuery.everything() : Cql.parse(cql);
  }

  private static CountField field(String name) {
    for (CountField field : CountField.values()) {
      if (field.toString().equals(name)) {
        return field;
      }
    }
    throw new IllegalArgumentException(
        "there is no field '" + name + "'; fields are " + List.of(CountField.values()));
  }

  @ExceptionHandler(IllegalArgumentException.class)
  ResponseEntity<String> wrong(IllegalArgumentException e) {
    return ResponseEntity.badRequest()
        .contentType(MediaType.APPLICATION_JSON)
        .body(JsonObject.builder().text("error", e.getMessage()).build().toString());
  }

  @ExceptionHandler(EditionGoneException.class)
  ResponseEntity<String> gone(EditionGoneException e) {
    return ResponseEntity.status(HttpStatus.GONE)
        .contentType(MediaType.APPLICATION_JSON)
        .body(JsonObject.builder().text("error", e.getMessage()).build().toString());
  }
}
