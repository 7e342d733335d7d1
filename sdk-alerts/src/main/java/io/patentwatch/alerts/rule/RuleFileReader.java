package io.patentwatch.alerts.rule;

import io.patentwatch.alerts.AlertRule;
import io.patentwatch.alerts.watch.WatchRule;
import io.patentwatch.indicator.Additive;
import io.patentwatch.indicator.Indicator;
import io.patentwatch.indicator.PeriodStatistic;
import io.patentwatch.internal.text.RuleNode;
import io.patentwatch.internal.text.Suggestion;
import io.patentwatch.law.FeeReduction;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.LegalEffect;
import io.patentwatch.model.PatentType;
import io.patentwatch.query.Cql;
import io.patentwatch.query.PatentQuery;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the text of {@link RuleFile#parse}. Used once, not thread-safe. */
final class RuleFileReader {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Map<String, List<String>> KINDS = kinds();

  private final Set<String> ids = new HashSet<>();
  private final Function<? super AnnualFeeRule, ? extends AlertRule> custody;
  private AnnualFeeRule fees = AnnualFeeRule.ofDefaults();

  RuleFileReader(Function<? super AnnualFeeRule, ? extends AlertRule> custody) {
    this.custody = custody;
  }

  private static Map<String, List<String>> kinds() {
    Map<String, List<String>> kinds = new TreeMap<>();
    kinds.put(AnnualFeeRule.ID, List.of("kind", "ladder", "reductions"));
    kinds.put(ExpiryRule.ID, List.of("kind", "ladder"));
    kinds.put("legal-change", List.of("kind", "id", "effects", "window"));
    kinds.put(EncumberedLapseRule.ID, List.of("kind"));
    kinds.put(LegalDeadlineRule.ID, List.of("kind", "ladder"));
    kinds.put("watch", List.of("kind", "id", "name", "query", "from"));
    kinds.put("threshold", List.of("kind", "id", "name", "query", "atLeast"));
    kinds.put("source-silent", List.of("kind", "id", "query", "days"));
    kinds.put(CalendarEndsRule.ID, List.of("kind", "ladder"));
    kinds.put(
        "indicator-fall",
        List.of(
            "kind", "id", "indicator", "reported", "over", "region", "industries", "falseAlarms"));
    return kinds;
  }

  List<AlertRule> read(String text) {
    RuleNode.Mapping file =
        RuleNode.read("rules", "rules:", text).asMapping("the file", List.of("rules"));
    RuleNode list = file.find("rules");
    if (list == null) {
      throw file.refused("'rules' is missing; begin with 'rules:'");
    }
    List<RuleNode> nodes = list.asItems("rules");
    // Others go by the annual fees, wherever in the file these stand.
    for (RuleNode node : nodes) {
      if (node instanceof RuleNode.Mapping mapping && isFees(mapping)) {
        fees = fees(mapping);
      }
    }
    List<AlertRule> rules = new ArrayList<>();
    for (RuleNode node : nodes) {
      for (AlertRule rule : rules(node)) {
        if (!ids.add(rule.id())) {
          throw node.refused("rule id '" + rule.id() + "' comes twice; give each its own");
        }
        rules.add(rule);
      }
    }
    return List.copyOf(rules);
  }

  private static boolean isFees(RuleNode.Mapping mapping) {
    RuleNode kind = mapping.find("kind");
    return kind != null && kind.asText("'kind'").equals(AnnualFeeRule.ID);
  }

  private List<? extends AlertRule> rules(RuleNode node) {
    if (!(node instanceof RuleNode.Mapping mapping)) {
      throw node.refused("a rule must be a mapping that begins with 'kind:'");
    }
    RuleNode named = mapping.find("kind");
    if (named == null) {
      throw node.refused("'kind' is missing; known are " + String.join(", ", KINDS.keySet()));
    }
    String kind = named.asText("'kind'");
    List<String> keys = KINDS.get(kind);
    if (keys == null) {
      throw named.refused(
          "'" + kind + "' is no kind of rule" + Suggestion.of(kind, KINDS.keySet()));
    }
    mapping.asMapping("a rule of kind " + kind, keys);
    return kind.equals("legal-change") ? changes(mapping) : List.of(rule(kind, mapping));
  }

  private AlertRule rule(String kind, RuleNode.Mapping node) {
    return switch (kind) {
      case AnnualFeeRule.ID -> custody.apply(fees);
      case ExpiryRule.ID ->
          node.find("ladder") == null
              ? ExpiryRule.ofDefaults()
              : built(node, () -> ExpiryRule.of(ladder(node)));
      case EncumberedLapseRule.ID -> EncumberedLapseRule.of(custody.apply(fees));
      case LegalDeadlineRule.ID ->
          node.find("ladder") == null
              ? LegalDeadlineRule.ofDefaults()
              : built(node, () -> LegalDeadlineRule.builder().ladder(ladder(node)).build());
      case "watch" ->
          WatchRule.of(
              id(node, null),
              text(node, "name", null),
              query(node, null),
              value(node, "from", null, LocalDate::parse, "a day such as 2026-01-01"));
      case "threshold" ->
          built(
              node,
              () ->
                  StockThresholdRule.of(
                      id(node, null),
                      text(node, "name", null),
                      query(node, null),
                      number(node, "atLeast", null)));
      case "source-silent" ->
          built(
              node,
              () ->
                  SilentSourceRule.of(
                      id(node, kind),
                      query(node, PatentQuery.everything()),
                      number(node, "days", SilentSourceRule.DAYS)));
      case CalendarEndsRule.ID ->
          node.find("ladder") == null
              ? CalendarEndsRule.ofDefaults()
              : built(node, () -> CalendarEndsRule.of(ladder(node)));
      default -> fall(node);
    };
  }

  private static AnnualFeeRule fees(RuleNode.Mapping node) {
    node.asMapping(
        "a rule of kind " + AnnualFeeRule.ID, KINDS.getOrDefault(AnnualFeeRule.ID, List.of()));
    AnnualFeeRule.Builder builder = AnnualFeeRule.builder();
    if (node.find("ladder") != null) {
      built(node, () -> builder.ladder(ladder(node)));
    }
    RuleNode reductions = node.find("reductions");
    if (reductions != null) {
      Map<String, FeeReduction> known = new TreeMap<>();
      for (FeeReduction reduction : FeeReduction.values()) {
        known.put(Integer.toString(reduction.percentOff()), reduction);
      }
      builder.reductions(
          reductions.asItems("reductions").stream()
              .map(item -> known(item, known, "a reduction"))
              .collect(Collectors.toSet()));
    }
    return builder.build();
  }

  private static List<? extends AlertRule> changes(RuleNode.Mapping node) {
    RuleNode effects = node.find("effects");
    int window = number(node, "window", LegalChangeRule.WINDOW_DAYS);
    if (effects == null && node.find("id") == null) {
      return built(node, () -> LegalChangeRule.shipped(window));
    }
    if (effects == null) {
      throw node.refused("'effects' is missing; a rule with an id names what it tells");
    }
    Map<String, LegalEffect> known = new TreeMap<>();
    for (LegalEffect effect : LegalEffect.values()) {
      known.put(effect.code(), effect);
    }
    Set<LegalEffect> told =
        effects.asItems("effects").stream()
            .map(item -> known(item, known, "an effect"))
            .collect(Collectors.toSet());
    return List.of(built(node, () -> LegalChangeRule.of(id(node, null), told, window)));
  }

  private static AlertRule fall(RuleNode.Mapping node) {
    String id = id(node, null);
    DivisionCode region =
        value(node, "region", null, DivisionCode::of, "a division code such as 330122");
    RuleNode listed = node.find("industries");
    Set<String> industries =
        listed == null
            ? Set.of()
            : listed.asItems("industries").stream()
                .map(item -> item.asText("an industry"))
                .collect(Collectors.toSet());
    double falseAlarms =
        value(
            node,
            "falseAlarms",
            IndicatorFallRule.FALSE_ALARMS,
            Double::valueOf,
            "a part such as 0.01");
    RuleNode counted = node.find("indicator");
    RuleNode reported = node.find("reported");
    if ((counted == null) == (reported == null)) {
      throw node.refused("give either 'indicator' or 'reported'");
    }
    if (reported != null) {
      String over = text(node, "over", "");
      String measure = reported.asText("'reported'");
      return built(
          node,
          () -> IndicatorFallRule.ofReported(id, measure, over, region, industries, falseAlarms));
    }
    Map<String, Indicator> known = new TreeMap<>();
    for (Indicator one : Indicator.shipped()) {
      if (one instanceof Additive || (one instanceof PeriodStatistic rate && isComputed(rate))) {
        known.put(one.card().id(), one);
      }
    }
    Indicator indicator = known(Objects.requireNonNull(counted), known, "an indicator");
    return built(
        node,
        () ->
            indicator instanceof PeriodStatistic rate
                ? IndicatorFallRule.of(id, rate, region, industries, falseAlarms)
                : IndicatorFallRule.of(id, (Additive) indicator, region, industries, falseAlarms));
  }

  private static boolean isComputed(PeriodStatistic statistic) {
    return statistic.kind().isGrantRate() && statistic.type() == PatentType.INVENTION;
  }

  private static <T> T known(RuleNode node, Map<String, T> known, String what) {
    String text = node.asText(what);
    T found = known.get(text);
    if (found == null) {
      throw node.refused("'" + text + "' is not " + what + Suggestion.of(text, known.keySet()));
    }
    return found;
  }

  private static int[] ladder(RuleNode.Mapping node) {
    RuleNode ladder = node.find("ladder");
    return ladder == null
        ? new int[0]
        : ladder.asItems("ladder").stream()
            .mapToInt(item -> read(item, "ladder", Integer::valueOf, "days such as 30"))
            .toArray();
  }

  private static String id(RuleNode.Mapping node, @Nullable String otherwise) {
    String id = text(node, "id", otherwise);
    if (!ID.matcher(id).matches()) {
      throw node.refused("id '" + id + "'; give 1 to 40 lower-case letters, digits and hyphens");
    }
    return id;
  }

  private static PatentQuery query(RuleNode.Mapping node, @Nullable PatentQuery otherwise) {
    return value(node, "query", otherwise, Cql::parse, "a query");
  }

  private static int number(RuleNode.Mapping node, String key, @Nullable Integer otherwise) {
    return value(node, key, otherwise, Integer::valueOf, "a whole number");
  }

  private static String text(RuleNode.Mapping node, String key, @Nullable String otherwise) {
    return value(node, key, otherwise, text -> text, "a text");
  }

  private static <T> T value(
      RuleNode.Mapping node,
      String key,
      @Nullable T otherwise,
      Function<String, T> reading,
      String wanted) {
    RuleNode found = node.find(key);
    if (found != null) {
      return read(found, key, reading, wanted);
    }
    if (otherwise == null) {
      throw node.refused("'" + key + "' is missing; give " + wanted);
    }
    return otherwise;
  }

  private static <T> T read(RuleNode node, String key, Function<String, T> reading, String wanted) {
    String text = node.asText("'" + key + "'");
    try {
      return reading.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw node.refused("'" + key + "' is '" + text + "', not " + wanted + ": " + e.getMessage());
    }
  }

  /** What a rule itself refuses is refused where it stands. */
  private static <T> T built(RuleNode node, Supplier<T> building) {
    try {
      return building.get();
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      throw message.startsWith("rules ") ? e : node.refused(message);
    }
  }
}
