package io.patentwatch.benchmarks;

import io.patentwatch.PatentDatabase;
import io.patentwatch.alerts.AlertContext;
import io.patentwatch.alerts.AlertRule;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.Finding;
import io.patentwatch.alerts.Notice;
import io.patentwatch.alerts.Occasion;
import io.patentwatch.alerts.Severity;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.drools.model.codegen.ExecutableModelProject;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/**
 * The same five date rules as plain rules of the SDK, in Drools and in Easy Rules: equal answers
 * first, then the time.
 *
 * <p>All begin with the outlines of a scan. The peers want facts, which are made of an outline
 * once; a rule of the SDK reads the outline itself, and works out by the same functions what it
 * needs. Drools takes facts by the thousand, its rules compiled beforehand; Easy Rules one by one.
 */
final class RuleEngines {
  private static final LocalDate DAY = GeneratedPatents.LAST_DAY;
  private static final int PATENTS = 100_000;
  private static final int BATCH = 1_000;
  private static final int DUE = 90;
  private static final int GRACE = 183;
  private static final int YEAR = 365;
  private static final int ROUNDS = 5;
  private static final long WARM = 6_000_000_000L;
  private static final Map<String, Predicate<DatedPatent>> CONDITIONS =
      Map.of(
          "fee-due",
          patent -> patent.isInForce() && patent.getDaysToDue() <= DUE,
          "fee-late",
          patent -> patent.isInForce() && patent.isOwing() && patent.getDaysSinceDue() <= GRACE,
          "restorable",
          patent -> patent.isInForce() && patent.isOwing() && patent.getDaysSinceDue() > GRACE,
          "expiry",
          patent -> patent.isInForce() && patent.getDaysToExpiry() <= YEAR,
          "examination",
          patent -> patent.getDaysToExamination() >= 0 && patent.getDaysToExamination() <= DUE);
  private static final String DRL =
      """
      package five;
      import io.patentwatch.benchmarks.DatedPatent;
      import io.patentwatch.benchmarks.RuleHits;
      global RuleHits hits;
      rule "fee-due" when $p : DatedPatent(inForce, daysToDue <= 90)
        then hits.add("fee-due", $p.getIndex()); end
      rule "fee-late" when $p : DatedPatent(inForce, owing, daysSinceDue <= 183)
        then hits.add("fee-late", $p.getIndex()); end
      rule "restorable" when $p : DatedPatent(inForce, owing, daysSinceDue > 183)
        then hits.add("restorable", $p.getIndex()); end
      rule "expiry" when $p : DatedPatent(inForce, daysToExpiry <= 365)
        then hits.add("expiry", $p.getIndex()); end
      rule "examination" when $p : DatedPatent(daysToExamination >= 0, daysToExamination <= 90)
        then hits.add("examination", $p.getIndex()); end
      """;

  private final Table table;
  private final AlertContext context;
  private final List<PatentOutline> outlines = new ArrayList<>();

  /** Something that finds, for each rule, the patents it is about. */
  private interface Engine {
    void find(RuleHits hits);
  }

  RuleEngines(PatentDatabase database, Table table) {
    this.table = table;
    context = new AlertContext(database, DAY, database.reference(), Locale.CHINESE);
    try (Results<PatentOutline> all = database.outlines(PatentQuery.everything(), DAY)) {
      for (PatentOutline outline : all) {
        if (outlines.size() < PATENTS) {
          outlines.add(outline);
        }
      }
    }
  }

  void run() {
    Engine plain = plain();
    RuleHits expected = new RuleHits();
    plain.find(expected);
    Timings own = timed(plain);
    for (Map.Entry<String, Engine> peer :
        Map.of("Drools 8.44", drools(), "Easy Rules 4.1", easyRules()).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .toList()) {
      RuleHits found = new RuleHits();
      peer.getValue().find(found);
      if (!found.equals(expected)) {
        throw new IllegalStateException(
            peer.getKey() + " finds " + found + ", plain rules " + expected);
      }
      Timings theirs = timed(peer.getValue());
      table.value(
          "alerts: five date rules, "
              + String.format(Locale.ROOT, "%,d hits", expected.size())
              + ", "
              + peer.getKey(),
          Table.rate(outlines.size(), own.median(), "patents"),
          Table.rate(outlines.size(), theirs.median(), "patents"),
          (double) theirs.median() / own.median());
    }
  }

  private static Timings timed(Engine engine) {
    Timings timings = new Timings();
    long warm = Timings.now() + WARM;
    for (int i = 0; i < ROUNDS; ) {
      RuleHits hits = new RuleHits();
      long before = Timings.now();
      engine.find(hits);
      if (before > warm) {
        timings.add(Timings.now() - before);
        i++;
      }
      Sink.take(hits);
    }
    return timings;
  }

  private Engine plain() {
    List<AlertRule> rules =
        List.of(
            new PlainRule(
                "fee-due",
                (outline, day) ->
                    DatedPatent.daysToDue(outline, day) <= DUE
                        && DatedPatent.isInForce(outline, day)),
            new PlainRule(
                "fee-late",
                (outline, day) ->
                    DatedPatent.daysSinceDue(outline, day) <= GRACE
                        && DatedPatent.isOwing(outline, day)
                        && DatedPatent.isInForce(outline, day)),
            new PlainRule(
                "restorable",
                (outline, day) ->
                    DatedPatent.daysSinceDue(outline, day) > GRACE
                        && DatedPatent.isOwing(outline, day)
                        && DatedPatent.isInForce(outline, day)),
            new PlainRule(
                "expiry",
                (outline, day) ->
                    DatedPatent.daysToExpiry(outline, day) <= YEAR
                        && DatedPatent.isInForce(outline, day)),
            new PlainRule(
                "examination",
                (outline, day) -> {
                  int days = DatedPatent.daysToExamination(outline, day);
                  return days >= 0 && days <= DUE;
                }));
    return hits -> {
      List<AlertRule.Evaluation> evaluations =
          rules.stream().map(rule -> rule.evaluate(context)).toList();
      for (int index = 0; index < outlines.size(); index++) {
        PatentOutline outline = outlines.get(index);
        for (int rule = 0; rule < evaluations.size(); rule++) {
          if (!evaluations.get(rule).find(outline).occasions().isEmpty()) {
            hits.add(rules.get(rule).id(), index);
          }
        }
      }
    };
  }

  /** A rule as a host writes it. */
  private record PlainRule(String id, BiPredicate<PatentOutline, LocalDate> when)
      implements AlertRule {
    @Override
    public Evaluation evaluate(AlertContext context) {
      LocalDate asOf = context.asOf();
      return outline ->
          when.test(outline, asOf)
              ? Finding.onDayOf(
                  context,
                  List.of(
                      Occasion.of(
                          "due",
                          patent ->
                              new Notice(
                                  Severity.NOTICE,
                                  Certainty.UNCONFIRMED,
                                  patent.title(),
                                  null,
                                  List.of(),
                                  ""))))
              : Finding.nothing();
    }
  }

  private Engine drools() {
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/five/five.drl", DRL);
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().getMessages().toString());
    }
    KieContainer container =
        services.newKieContainer(services.getRepository().getDefaultReleaseId());
    return hits -> {
      for (int from = 0; from < outlines.size(); from += BATCH) {
        KieSession session = container.newKieSession();
        session.setGlobal("hits", hits);
        for (int i = from; i < Math.min(outlines.size(), from + BATCH); i++) {
          session.insert(new DatedPatent(i, outlines.get(i), DAY));
        }
        session.fireAllRules();
        session.dispose();
      }
    };
  }

  private Engine easyRules() {
    return hits -> {
      Rules rules = new Rules();
      CONDITIONS.forEach(
          (name, when) ->
              rules.register(
                  new RuleBuilder()
                      .name(name)
                      .when(known -> when.test(known.get("patent")))
                      .then(known -> hits.add(name, known.<DatedPatent>get("patent").getIndex()))
                      .build()));
      DefaultRulesEngine engine = new DefaultRulesEngine();
      for (int i = 0; i < outlines.size(); i++) {
        Facts known = new Facts();
        known.put("patent", new DatedPatent(i, outlines.get(i), DAY));
        engine.fire(rules, known);
      }
    };
  }
}
