package io.patentwatch.alerts;

import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentOutline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rule that began its run, in the engine's language and those it is to be put into as well. */
final class Begun {
  private final AlertRule rule;
  private final AlertRule.Evaluation evaluation;
  private final Map<String, AlertRule.Evaluation> others = new LinkedHashMap<>();

  /** Begins a rule; the first context is that of the engine's language. */
  Begun(AlertRule rule, List<AlertContext> contexts) {
    this.rule = rule;
    evaluation = rule.evaluate(contexts.get(0));
    for (AlertContext context : contexts.subList(1, contexts.size())) {
      others.put(context.locale().getLanguage(), rule.evaluate(context));
    }
  }

  AlertRule rule() {
    return rule;
  }

  String id() {
    return rule.id();
  }

  AlertRule.Evaluation evaluation() {
    return evaluation;
  }

  /** An occasion of a patent in words. */
  Alert alert(Matter matter, Occasion occasion, Patent patent, AlertSubject subject) {
    Map<String, AlertText> translations = new LinkedHashMap<>();
    if (!others.isEmpty()) {
      PatentOutline outline = PatentOutline.of(patent);
      others.forEach(
          (language, other) ->
              other.find(outline).occasions().stream()
                  .filter(same -> same.toString().equals(occasion.toString()))
                  .findFirst()
                  .map(same -> AlertText.of(same.notice().apply(patent)))
                  .ifPresent(text -> translations.put(language, text)));
    }
    return Alert.of(
        matter, occasion.step(), subject, occasion.notice().apply(patent), translations);
  }

  /** An occasion of the library in words. */
  Alert alert(Matter matter, LibraryOccasion occasion) {
    Map<String, AlertText> translations = new LinkedHashMap<>();
    others.forEach(
        (language, other) ->
            other.ofLibrary().stream()
                .filter(same -> same.toString().equals(occasion.toString()))
                .findFirst()
                .map(same -> AlertText.of(same.notice().get()))
                .ifPresent(text -> translations.put(language, text)));
    return Alert.of(
        matter, occasion.step(), occasion.subject(), occasion.notice().get(), translations);
  }
}
