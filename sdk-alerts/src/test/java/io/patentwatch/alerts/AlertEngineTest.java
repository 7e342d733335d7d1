package io.patentwatch.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.patentwatch.alerts.ledger.AlertLedger;
import io.patentwatch.alerts.ledger.InMemoryLedger;
import io.patentwatch.alerts.ledger.LedgerException;
import io.patentwatch.alerts.ledger.Standing;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.law.WorkingCalendar;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Payment;
import io.patentwatch.query.PatentQuery;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertEngineTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 5);

  /** Year 6 is due on 2026-04-10; year 5 is not on record but long past. */
  private static final Patent PEN =
      Patents.inForce(
          "CN202110685031.5",
          PatentType.INVENTION,
          LocalDate.of(2021, 4, 10),
          LocalDate.of(2023, 6, 2));

  private static final Patent PAID =
      Patents.paid(PEN, new Payment(6, LocalDate.of(2026, 4, 1), null));

  @Test
  void run_feeUnconfirmed_saysWhoWhichPatentWhatByWhenAndHowSure() {
    AlertRun run = fees(AuthoredLibrary.of(PEN)).build().run(LocalDate.of(2026, 4, 11));

    assertThat(run.errors()).isEmpty();
    assertThat(run.evaluated()).isEqualTo(1);
    assertThat(run.raised()).isEqualTo(1);
    assertThat(run.edition().number()).isEqualTo(7);
    Alert alert = run.alerts().get(0);
    assertThat(alert.id()).isEqualTo("annual-fee:CN202110685031.5:6:late-1");
    assertThat(alert.rule()).isEqualTo("annual-fee");
    assertThat(alert.subject().patent()).isEqualTo(PEN.id());
    assertThat(alert.subject().title()).isEqualTo("一种中性笔");
    assertThat(alert.subject().holders()).containsExactly("桐庐青竹制笔有限公司", "章一二");
    assertThat(alert.subject().enterprises())
        .extracting(match -> match.name())
        .containsExactly("桐庐青竹制笔有限公司");
    assertThat(alert.certainty()).isEqualTo(Certainty.UNCONFIRMED);
    assertThat(alert.severity()).isEqualTo(Severity.NOTICE);
    assertThat(alert.due()).isEqualTo(LocalDate.of(2026, 5, 11));
    assertThat(alert.title()).startsWith("请确认缴费：");
    assertThat(alert.because()).contains("法律状态：有效，自2023-06-02起（GR01 2023-06-02）");
  }

  @Test
  void run_alertPrinted_namesNobody() {
    AlertRun run = fees(AuthoredLibrary.of(PEN)).build().run(DAY);

    assertThat(run.alerts().toString() + run + run.alerts().get(0).subject())
        .contains("CN202110685031.5")
        .doesNotContain("章一二");
  }

  @Test
  void run_feePaid_saysNothingAndLoadsNothing() {
    AuthoredLibrary library = AuthoredLibrary.of(PAID);

    AlertRun run = fees(library).build().run(DAY);

    assertThat(run.alerts()).isEmpty();
    assertThat(run.evaluated()).isEqualTo(1);
    assertThat(library.loaded()).isEmpty();
  }

  @Test
  void run_beforeThePaymentWasMade_doesNotKnowIt() {
    AlertRun run = fees(AuthoredLibrary.of(PAID)).build().run(LocalDate.of(2026, 3, 31));

    assertThat(run.alerts()).extracting(Alert::id).anyMatch(id -> id.endsWith(":6:due-30"));
  }

  @Test
  void run_rightEnded_saysNothingFromThatDayOn() {
    Patent lapsed = Patents.ended(PEN, DAY, PatentStatus.LAPSED);
    AlertEngine engine = fees(AuthoredLibrary.of(lapsed)).build();

    assertThat(engine.run(DAY).alerts()).isEmpty();
    assertThat(engine.run(DAY.minusDays(1)).alerts()).isNotEmpty();
  }

  @Test
  void run_booksVouchedFor_callsTheFeeUnpaidAndRanksItFirst() {
    Patent other =
        Patents.inForce("CN202110685032.X", PatentType.INVENTION, PEN.filed(), PEN.granted());
    AnnualFeeRule rule =
        AnnualFeeRule.builder().paymentsComplete(patent -> patent.id().equals(other.id())).build();

    AlertRun run = AlertEngine.builder(AuthoredLibrary.of(PEN, other)).rule(rule).build().run(DAY);

    assertThat(run.alerts())
        .filteredOn(alert -> alert.id().contains(":6:"))
        .extracting(alert -> alert.subject().patent(), Alert::certainty, Alert::severity)
        .containsExactly(
            tuple(other.id(), Certainty.UNPAID, Severity.WARNING),
            tuple(PEN.id(), Certainty.UNCONFIRMED, Severity.NOTICE));
  }

  @Test
  void run_dateMissing_saysThatThePatentCannotBeWatched() {
    Patent undated =
        Patents.inForce("CN209078969U", PatentType.UTILITY_MODEL, null, LocalDate.of(2019, 7, 9));

    AlertRun run = fees(AuthoredLibrary.of(undated)).locale(Locale.ENGLISH).build().run(DAY);

    assertThat(run.errors()).isEmpty();
    assertThat(run.alerts())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.id()).isEqualTo("annual-fee:CN209078969U:unwatched:filed");
              assertThat(alert.title())
                  .isEqualTo("Annual fees can not be watched: filing date unknown");
              assertThat(alert.due()).isNull();
            });
  }

  @Test
  void run_datesContradict_isAnErrorOfThatPatentAlone() {
    Patent wrong =
        Patents.inForce("CN202110685033.8", PatentType.DESIGN, DAY, LocalDate.of(2020, 1, 3));

    AlertRun run = fees(AuthoredLibrary.of(wrong, PEN)).build().run(DAY);

    assertThat(run.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.patent()).isEqualTo(wrong.id());
              assertThat(error.reason()).contains("2020-01-03").contains("before");
            });
    assertThat(run.alerts()).isNotEmpty();
  }

  @Test
  void run_libraryKnowsALaterCalendar_usesIt() {
    Patent patent =
        Patents.inForce(
            "CN202110685031.5",
            PatentType.INVENTION,
            LocalDate.of(2021, 5, 1),
            LocalDate.of(2026, 6, 2));
    WorkingCalendar calendar =
        WorkingCalendar.ofDefaults()
            .extendedBy(
                WorkingCalendar.parse(
                    List.of("2027-05-01,off", "2027-05-03,off", "2027-05-04,off")));
    LocalDate day = LocalDate.of(2027, 4, 30);

    assertThat(fees(AuthoredLibrary.of(patent)).build().run(day).alerts())
        .extracting(Alert::due)
        .containsExactly(LocalDate.of(2027, 5, 1));
    assertThat(fees(AuthoredLibrary.of(calendar, patent)).build().run(day).alerts())
        .extracting(Alert::due)
        .containsExactly(LocalDate.of(2027, 5, 5));
  }

  @Test
  void run_inBothLanguages_keepsTheIdentities() {
    AuthoredLibrary library = AuthoredLibrary.of(PEN);
    AlertRun chinese = fees(library).locale(Locale.CHINA).build().run(DAY);
    AlertRun english = fees(library).locale(Locale.UK).build().run(DAY);

    assertThat(english.alerts()).isNotEmpty();
    assertThat(english.alerts())
        .extracting(Alert::id)
        .containsExactlyElementsOf(chinese.alerts().stream().map(Alert::id).toList());
    assertThat(english.alerts()).allMatch(alert -> !alert.title().matches(".*\\p{IsHan}.*"));
    assertThat(chinese.alerts()).allMatch(alert -> alert.title().matches(".*\\p{IsHan}.*"));
  }

  @Test
  void run_twiceWithoutALedger_saysTheSame() {
    AlertEngine engine = fees(AuthoredLibrary.of(PEN)).build();

    assertThat(engine.run(DAY)).isEqualTo(engine.run(DAY));
  }

  @Test
  void run_againWithTheSameLedger_tellsNothingAndLoadsNothing() {
    AuthoredLibrary library = AuthoredLibrary.of(PEN);
    AlertEngine engine = fees(library).ledger(new InMemoryLedger()).build();
    AlertRun first = engine.run(DAY);
    library.loaded().clear();

    AlertRun second = engine.run(DAY);

    assertThat(first.alerts()).isNotEmpty();
    assertThat(first.suppressed()).isEmpty();
    assertThat(second.alerts()).isEmpty();
    assertThat(second.continuing()).isEqualTo(first.raised());
    assertThat(library.loaded()).isEmpty();
  }

  @Test
  void run_afterAnOutage_tellsOnlyTheMostUrgentStep() {
    AlertEngine engine = fees(AuthoredLibrary.of(PEN)).ledger(new InMemoryLedger()).build();
    engine.run(LocalDate.of(2026, 1, 15));

    AlertRun back = engine.run(LocalDate.of(2026, 4, 9));

    assertThat(back.alerts()).extracting(Alert::id).containsExactly(id("6:due-1"));
  }

  @Test
  void run_everyDayOfAYearWithALedger_tellsEachStepOnce() {
    AlertEngine engine = fees(AuthoredLibrary.of(PEN)).ledger(new InMemoryLedger()).build();
    List<String> told =
        IntStream.range(0, 365)
            .mapToObj(day -> engine.run(LocalDate.of(2026, 4, 10).minusDays(90).plusDays(day)))
            .flatMap(run -> run.alerts().stream())
            .map(Alert::id)
            .filter(id -> id.contains(":6:"))
            .toList();

    assertThat(told)
        .containsExactly(
            id("6:due-90"),
            id("6:due-60"),
            id("6:due-30"),
            id("6:due-7"),
            id("6:due-1"),
            id("6:late-1"),
            id("6:late-2"),
            id("6:late-3"),
            id("6:late-4"),
            id("6:late-5"),
            id("6:late-6"),
            id("6:restorable"));
  }

  @Test
  void run_recordedElsewhereMeanwhile_isNotToldTwice() {
    InMemoryLedger shared = new InMemoryLedger();
    AlertEngine other = fees(AuthoredLibrary.of(PEN)).ledger(shared).build();
    AlertRule slow =
        rule(
            "slow",
            context -> {
              other.run(DAY);
              return outline -> Finding.nothing();
            });
    AlertLedger blind = reading(shared, List::of);

    AlertRun run = fees(AuthoredLibrary.of(PEN)).rule(slow).ledger(blind).build().run(DAY);

    assertThat(run.alerts()).isEmpty();
    assertThat(run.errors()).isEmpty();
  }

  @Test
  void run_ledgerFails_fails() {
    AlertLedger broken =
        reading(
            new InMemoryLedger(),
            () -> {
              throw new LedgerException("no database", null);
            });

    assertThatThrownBy(() -> fees(AuthoredLibrary.of(PEN)).ledger(broken).build().run(DAY))
        .isInstanceOf(LedgerException.class);
  }

  @Test
  void run_rulesThatFail_stopNeitherTheOthersNorTheRun() {
    AlertRule atOnce =
        rule(
            "at-once",
            context -> {
              throw new IllegalStateException("no table");
            });
    AlertRule onOutline =
        rule(
            "on-outline",
            context ->
                outline -> {
                  throw new IllegalStateException("no dates");
                });
    AlertRule inWords =
        rule(
            "in-words",
            context ->
                outline ->
                    Finding.onDayOf(
                        context,
                        List.of(
                            Occasion.of(
                                "x",
                                patent -> {
                                  throw new IllegalStateException();
                                }))));
    AlertRule twice =
        rule(
            "twice",
            context ->
                outline -> Finding.onDayOf(context, List.of(occasion("same"), occasion("same"))));

    AlertRun run =
        AlertEngine.builder(AuthoredLibrary.of(PEN))
            .rule(atOnce)
            .rule(onOutline)
            .rule(inWords)
            .rule(twice)
            .rule(AnnualFeeRule.ofDefaults())
            .build()
            .run(DAY);

    assertThat(run.errors())
        .extracting(RuleError::rule, RuleError::patent, RuleError::reason)
        .containsExactlyInAnyOrder(
            tuple("at-once", null, "no table"),
            tuple("on-outline", PEN.id(), "no dates"),
            tuple("in-words", PEN.id(), "IllegalStateException"),
            tuple("twice", PEN.id(), "series 'same' came twice; give each occasion its own"));
    assertThat(run.alerts()).extracting(Alert::rule).contains("annual-fee");
    assertThat(run.evaluated()).isEqualTo(4);
  }

  @Test
  void run_rulesThatReadTheSame_shareOneScan() {
    AuthoredLibrary library = AuthoredLibrary.of(PEN);
    PatentQuery nothing = PatentQuery.everything().negate();
    AlertRule narrow =
        new AlertRule() {
          @Override
          public String id() {
            return "narrow";
          }

          @Override
          public PatentQuery reads() {
            return nothing;
          }

          @Override
          public Evaluation evaluate(AlertContext context) {
            return outline -> Finding.nothing();
          }
        };

    AlertEngine.builder(library)
        .rule(AnnualFeeRule.ofDefaults())
        .rule(narrow)
        .rule(rule("all", context -> outline -> Finding.nothing()))
        .build()
        .run(DAY);

    assertThat(library.scans()).containsExactly(PatentQuery.everything(), nothing);
  }

  @Test
  void run_patentGoneMeanwhile_isAnErrorThatSaysSo() {
    AlertRule stale =
        rule("stale", context -> outline -> Finding.onDayOf(context, List.of(occasion("x"))));
    AuthoredLibrary library = AuthoredLibrary.vanishing(PEN);

    AlertRun run = AlertEngine.builder(library).rule(stale).build().run(DAY);

    assertThat(run.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.reason()).contains("run again"));
  }

  @Test
  void run_manyPatents_tellsAllOfThem() {
    Patent[] many =
        IntStream.range(0, 2_345)
            .mapToObj(
                index ->
                    Patents.inForce(
                        "CN" + index, PatentType.INVENTION, PEN.filed(), LocalDate.of(2025, 6, 2)))
            .toArray(Patent[]::new);

    AlertRun run = fees(AuthoredLibrary.of(many)).ledger(new InMemoryLedger()).build().run(DAY);

    assertThat(run.raised()).isEqualTo(2_345);
    assertThat(run.evaluated()).isEqualTo(2_345);
  }

  @Test
  void builder_badRules_areRefusedByName() {
    AlertEngine.Builder builder = AlertEngine.builder(AuthoredLibrary.of());

    assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> builder.rule(rule("Not An Id", context -> outline -> Finding.nothing())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Not An Id");
    builder.rule(AnnualFeeRule.ofDefaults());
    assertThatThrownBy(() -> builder.rule(AnnualFeeRule.ofDefaults()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("annual-fee");
  }

  @Test
  void occasion_keyWithSpaces_isRefused() {
    assertThatThrownBy(() -> occasion("due 30"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("due 30");
  }

  private static String id(String key) {
    return "annual-fee:CN202110685031.5:" + key;
  }

  private static AlertEngine.Builder fees(AuthoredLibrary library) {
    return AlertEngine.builder(library).rule(AnnualFeeRule.ofDefaults());
  }

  private static Occasion occasion(String key) {
    return Occasion.of(
        key,
        patent ->
            new Notice(
                Severity.INFO, Certainty.CERTAIN, "title", null, List.of("because"), "action"));
  }

  /** A ledger that reads standings of its own, and is another's for the rest. */
  private static AlertLedger reading(AlertLedger ledger, Supplier<List<Standing>> standings) {
    return (AlertLedger)
        Proxy.newProxyInstance(
            AlertLedger.class.getClassLoader(),
            new Class<?>[] {AlertLedger.class},
            (proxy, method, arguments) ->
                method.getName().equals("standings")
                    ? standings.get()
                    : method.invoke(ledger, arguments));
  }

  private static AlertRule rule(String id, Function<AlertContext, AlertRule.Evaluation> evaluate) {
    return new AlertRule() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public Evaluation evaluate(AlertContext context) {
        return evaluate.apply(context);
      }
    };
  }
}
