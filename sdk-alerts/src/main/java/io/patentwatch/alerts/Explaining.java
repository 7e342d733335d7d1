package io.patentwatch.alerts;

import io.patentwatch.PatentLibrary;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentRecord;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks one rule about one matter again, to say how it comes to it. Used once. */
final class Explaining {
  private static final String LIBRARY = "library";

  private final PatentLibrary library;
  private final LocalDate asOf;
  private final String id;
  private final AlertRule rule;
  private final List<AlertContext> contexts;

  Explaining(Setup setup, String id, LocalDate asOf) {
    this.id = id;
    this.asOf = asOf;
    library = setup.library();
    String named = id.split(":", 2)[0];
    rule =
        setup.rules().stream()
            .filter(one -> one.id().equals(named))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'"
                            + id
                            + "' is of no rule of this engine; its rules are "
                            + setup.rules().stream().map(AlertRule::id).toList()));
    contexts = setup.contexts(asOf, library.reference());
  }

  Optional<Explanation> explanation() {
    String[] parts = id.split(":", 3);
    Begun begun = new Begun(rule, contexts);
    if (parts.length > 1 && !parts[1].equals(LIBRARY)) {
      return library.find(new PatentId(parts[1])).flatMap(patent -> ofPatent(begun, patent));
    }
    return begun.evaluation().ofLibrary().stream()
        .filter(occasion -> isMeant(new Matter(rule.id(), null, occasion.series())))
        .max(Comparator.comparing(occasion -> occasion.series().length()))
        .map(
            occasion ->
                explanation(
                    begun.alert(new Matter(rule.id(), null, occasion.series()), occasion), null));
  }

  private Optional<Explanation> ofPatent(Begun begun, Patent patent) {
    if (!new RuleGroup(rule.reads(), asOf).reads(patent)) {
      return Optional.empty();
    }
    return begun.evaluation().find(PatentOutline.of(patent)).occasions().stream()
        .filter(occasion -> isMeant(new Matter(rule.id(), patent.id(), occasion.series())))
        .max(Comparator.comparing(occasion -> occasion.series().length()))
        .map(
            occasion ->
                explanation(
                    begun.alert(
                        new Matter(rule.id(), patent.id(), occasion.series()),
                        occasion,
                        patent,
                        AlertSubject.of(patent, asOf)),
                    patent));
  }

  /** The matter itself, or any step of it. */
  private boolean isMeant(Matter matter) {
    return id.equals(matter.toString()) || id.startsWith(matter + ":");
  }

  private Explanation explanation(Alert alert, @Nullable Patent patent) {
    Map<RuleInput, List<String>> inputs = new EnumMap<>(RuleInput.class);
    for (RuleInput input : rule.inputs()) {
      inputs.put(input, input.of(patent, contexts.get(0)));
    }
    List<String> evidence =
        patent == null
            ? List.of()
            : library.records(patent.id()).stream()
                .map(PatentRecord::provenance)
                .map(Object::toString)
                .distinct()
                .toList();
    return new Explanation(alert, rule.version(), asOf, library.edition(), inputs, evidence);
  }
}
