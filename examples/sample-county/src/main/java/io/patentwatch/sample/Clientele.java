package io.patentwatch.sample;

import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom the county's office tells in the first weeks: the county's many small enterprises beside
 * those of the {@link Population}, who of all is registered, and what one of them has in custody.
 *
 * <p>Their patents are budgeted as the {@link Chronicle} budgets inventions, so that the rules of
 * {@link #rules()} come to what the platform sent then: 1,003 warnings to 287 enterprises, of which
 * 169 were registered. Most of the small ones' patents came to one stage of late payment before the
 * first weeks and stay in it, so that each is warned of once.
 */
final class Clientele {
  private static final int ENTERPRISES = 166;
  private static final int PATENTS = 180;
  private static final int SEASON = 40;
  private static final int REGISTERED = 97;
  private static final LocalDate DAY = LocalDate.of(2021, 11, 30);

  final List<Firm> firms = new ArrayList<>();

  private final Chronicle chronicle;
  private final Dice dice;
  private final Numbers numbers;

  Clientele(Chronicle chronicle, Numbers numbers, Dice dice) {
    this.chronicle = chronicle;
    this.numbers = numbers;
    this.dice = dice;
    for (int i = 0; i < ENTERPRISES; i++) {
      firms.add(chronicle.population.enterprise(Trade.values()[i % Trade.values().length], dice));
    }
    List<Firm> penMakers = firms.stream().filter(firm -> firm.trade() == Trade.PENS).toList();
    for (int i = 0; i < SEASON; i++) {
      season(penMakers.get(i % penMakers.size()));
    }
    for (int i = 0; i < PATENTS; i++) {
      late(firms.get(i % ENTERPRISES), i % 3 == 2 ? PatentType.DESIGN : PatentType.UTILITY_MODEL);
    }
    happens("专利权的保全", LocalDate.of(2021, 11, 16));
    happens("专利权的无效、部分无效宣告专利权部分无效", LocalDate.of(2021, 11, 23));
    happens("权利的恢复", LocalDate.of(2021, 11, 26));
  }

  /** Its fee of the running year is late, or beyond, throughout the first weeks. */
  private void late(Firm firm, PatentType type) {
    boolean restorable = dice.chance(0.5);
    LocalDate anniversary =
        restorable
            ? dice.day(LocalDate.of(2021, 1, 8), LocalDate.of(2021, 4, 25))
            : LocalDate.of(2021, dice.between(6, 10), dice.between(3, 5));
    LocalDate filed = anniversary.minusYears(dice.between(2, 6));
    add(firm, type, filed, dice.gazetteDay(filed.plusDays(90), filed.plusDays(330)));
  }

  /** A design of the good season of 2020, after which fewer came; its second fee is late. */
  private void season(Firm firm) {
    add(
        firm,
        PatentType.DESIGN,
        dice.day(LocalDate.of(2020, 1, 8), LocalDate.of(2020, 4, 25)),
        dice.gazetteDay(LocalDate.of(2020, 7, 1), LocalDate.of(2020, 9, 30)));
  }

  private void add(Firm firm, PatentType type, LocalDate filed, LocalDate granted) {
    chronicle.filings.add(
        new Filing(firm, type, filed, null, granted, numbers, chronicle.population, dice));
  }

  /** Something befalls the first patent that nothing has befallen yet. */
  private void happens(String text, LocalDate day) {
    for (Filing filing : chronicle.filings) {
      if (firms.contains(filing.firm) && filing.statuses.isEmpty()) {
        filing.statuses.add(new Filing.Status(day, text, null));
        return;
      }
    }
  }

  /** The rules of the first weeks. */
  String rules() {
    return """
        # 县知识产权局首批预警规则（样例）
        # The rules of the office's first weeks (sample).
        rules:
          - kind: annual-fee
            ladder: [30, 7, 1]
          - kind: encumbered-lapse
          - kind: legal-change
          - kind: expiry
          - kind: deadline
          - kind: watch
            id: watch-pens
            name: 制笔新专利
            query: ta=笔 and type=invention
            from: 2021-11-16
          - kind: threshold
            id: few-in-she-township
            name: 莪山畲族乡有效发明专利
            query: region=330122201 and type=invention
            atLeast: 20
          - kind: source-silent
            id: no-overseas-grants
            query: tag=overseas-grant
            days: 90
          # Fees are budgeted six years ahead: the holidays of those years should be known.
          - kind: calendar-ends
            ladder: [2190, 90, 30]
          - kind: indicator-fall
            id: fewer-designs
            indicator: design-grants
            region: 330122
            industries: [pens]
            falseAlarms: 0.01
        """;
  }

  /** Who is told, a contact an enterprise of the registry; the registered ones are verified. */
  Sheet contacts(List<Firm> registry) {
    Sheet sheet =
        new Sheet()
            .line(
                "enterprise,uscc,contact,channel,address,language,verified,consent,opted_out,level");
    for (int i = 0; i < registry.size(); i++) {
      Firm firm = registry.get(i);
      int small = firms.indexOf(firm);
      String id = "c-%03d".formatted(i + 1);
      sheet.row(
          firm.name(),
          firm.creditCode(),
          id,
          "worklist",
          id,
          "zh",
          (small < 0 ? i % 5 < 3 : small < REGISTERED) ? "yes" : "no",
          "yes",
          "no",
          0);
    }
    return sheet;
  }

  /** What a pen maker has in custody: one patent's fee is unpaid, one is given up, one unknown. */
  Sheet portfolio() {
    Sheet sheet =
        new Sheet()
            .line("patent,responsible,decision,decided_on,reduction,ladder,complete,payments,法人");
    Firm firm = chronicle.population.residents.get(1);
    int held = 0;
    for (Filing filing : chronicle.filings) {
      LocalDate granted = filing.granted;
      if (!filing.firm.equals(firm)
          || granted == null
          || granted.isAfter(DAY)
          || !filing.statuses.isEmpty()) {
        continue;
      }
      held++;
      int running = Period.between(filing.filed, DAY).getYears() + 1;
      boolean paid = held > 1 && Period.between(filing.filed, granted).getYears() + 1 < running;
      sheet.row(
          "ZL" + filing.application,
          "ip-" + held % 3,
          held == 2 ? "abandon" : "keep",
          held == 2 ? "2021-11-12" : "",
          85,
          "",
          "yes",
          paid ? running + ":" + filing.filed.plusYears(running - 1L).minusDays(9) : "",
          firm.name());
    }
    sheet.row(
        "ZL" + Checks.application("202129990001"),
        "ip-0",
        "keep",
        "",
        0,
        "",
        "no",
        "",
        firm.name());
    return sheet;
  }
}
