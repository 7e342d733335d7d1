package io.patentwatch.sample;

import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Lets the county's patents happen.
 *
 * <p>Inventions are budgeted by what they were on 2020-11-30 and on 2021-11-30, so that the figures
 * the county published for those days come out of their histories; utility models and designs are
 * as chance wills.
 */
final class Chronicle {
  private static final LocalDate BEFORE = LocalDate.of(2020, 11, 30);
  private static final LocalDate DAY = LocalDate.of(2021, 11, 30);
  private static final LocalDate YEAR_BEFORE = LocalDate.of(2020, 1, 1);
  private static final LocalDate YEAR = LocalDate.of(2021, 1, 1);
  private static final LocalDate LAST_GAZETTE = LocalDate.of(2022, 6, 28);
  private static final LocalDate OLD_GRANTS_END = LocalDate.of(2019, 12, 31);

  private static final String TRANSFER = "专利权的转移";
  private static final String MOVE = "专利权人的姓名或者名称、地址的变更";
  private static final String ABANDONMENT = "专利权的主动放弃";
  private static final String LAPSE = "专利权的终止(未缴年费专利权终止)";

  final Population population;
  final List<Filing> filings = new ArrayList<>();
  final List<Agreement> agreements = new ArrayList<>();

  /** The designs that were granted on the fast track, as its tags name them. */
  final List<Filing> fastTrack = new ArrayList<>();

  final Clientele clientele;

  private final Dice dice;
  private final Numbers numbers;

  Chronicle(long seed) {
    dice = new Dice(seed);
    population = new Population(dice);
    numbers = new Numbers(dice);
    inventions();
    utilityModels();
    designs();
    neighbours();
    renamed();
    new Dealings(this, dice).conclude();
    clientele = new Clientele(this, numbers, dice);
  }

  private Filing add(Filing filing) {
    filings.add(filing);
    return filing;
  }

  private Firm resident() {
    Firm firm = dice.pick(population.residents);
    // Inventions come from firms and, now and then, from a person.
    return firm.isPerson() && dice.chance(0.8) ? resident() : firm;
  }

  private Firm outsider() {
    return dice.pick(population.outsiders);
  }

  // Inventions

  private void inventions() {
    // In the stock of both days: 78 of the grants of January to November 2020.
    times(78, () -> granted(resident(), YEAR_BEFORE, BEFORE));
    times(483, () -> granted(resident(), earlierYear(), 365));
    times(8, () -> lapsing(LocalDate.of(2021, 12, 1), LocalDate.of(2022, 2, 28)));

    // Out of the stock between the days: 3 of the grants of January to November 2020.
    times(12, () -> lapsing(BEFORE.plusDays(1), DAY));
    times(3, () -> expiring(BEFORE.plusDays(1), DAY));
    times(5, () -> status(granted(resident(), earlierYear(), 365), ABANDONMENT, YEAR, DAY));
    times(3, () -> leaving(granted(resident(), YEAR_BEFORE, BEFORE), YEAR.plusDays(50), DAY));
    times(1, () -> leaving(granted(resident(), earlierYear(), 365), YEAR.plusDays(50), DAY));
    times(5, () -> moved(granted(population.leaver, earlierYear(), 365)));

    // Gone before the first day, some by what was announced later: 3 of the grants of 2020.
    times(24, () -> lapsing(LocalDate.of(2016, 6, 1), BEFORE.minusDays(1)));
    times(5, () -> expiring(LocalDate.of(2018, 12, 1), BEFORE.minusDays(1)));
    times(2, () -> invalidated(granted(resident(), earlierYear(), 365), LocalDate.of(2020, 3, 1)));
    times(1, () -> invalidated(granted(resident(), YEAR_BEFORE, LocalDate.of(2020, 5, 31)), YEAR));
    times(
        2,
        () ->
            status(
                granted(resident(), LocalDate.of(2014, 1, 1), 900),
                ABANDONMENT,
                LocalDate.of(2018, 1, 1),
                BEFORE.minusDays(1)));
    times(
        4,
        () ->
            leaving(
                granted(resident(), LocalDate.of(2014, 1, 1), 900),
                LocalDate.of(2018, 1, 1),
                BEFORE.minusDays(1)));
    times(
        2,
        () ->
            leaving(
                granted(resident(), YEAR_BEFORE, LocalDate.of(2020, 5, 31)),
                LocalDate.of(2020, 7, 1),
                BEFORE.minusDays(1)));

    // Granted in December 2020.
    times(13, () -> granted(resident(), BEFORE.plusDays(1), YEAR.minusDays(1)));
    times(
        1,
        () ->
            leaving(
                granted(resident(), BEFORE.plusDays(1), YEAR.minusDays(1)),
                YEAR.plusDays(60),
                DAY));

    // The 177 grants of January to November 2021.
    times(171, () -> granted(resident(), YEAR, DAY));
    times(
        4,
        () ->
            leaving(
                granted(resident(), YEAR, LocalDate.of(2021, 5, 31)),
                LocalDate.of(2021, 7, 1),
                DAY));
    times(
        2,
        () ->
            invalidated(
                granted(resident(), YEAR, LocalDate.of(2021, 5, 31)), LocalDate.of(2022, 3, 1)));

    // Come into the county between the days, granted elsewhere.
    times(5, () -> arriving(granted(outsider(), earlierYear(), 365)));
    times(2, () -> arriving(granted(outsider(), YEAR_BEFORE, BEFORE)));
    times(3, () -> arriving(granted(outsider(), YEAR, LocalDate.of(2021, 5, 31))));
    times(6, () -> moved(granted(population.comer, earlierYear(), 365)));

    // Granted after the second day, or never.
    times(45, () -> granted(resident(), LocalDate.of(2021, 12, 1), LAST_GAZETTE));
    times(60, () -> pending());
    times(28, () -> ended(pending(), "发明专利申请公布后的视为撤回"));
    times(22, () -> ended(pending(), "发明专利申请公布后的驳回"));

    for (int i = 0; i < filings.size(); i += 13) {
      filings.get(i).partner = new Owner(outsider().name(), "");
    }
  }

  private static void times(int count, Runnable happening) {
    for (int i = 0; i < count; i++) {
      happening.run();
    }
  }

  /** The first day of a year from 2011 to 2019, the later the likelier. */
  private LocalDate earlierYear() {
    int year = 2011;
    while (year < 2019 && dice.chance(1 - 0.06 * (year - 2009))) {
      year++;
    }
    return LocalDate.of(year, 1, 1);
  }

  private Filing granted(Firm firm, LocalDate from, int days) {
    return granted(firm, from, from.plusDays(days - 1));
  }

  private Filing granted(Firm firm, LocalDate from, LocalDate to) {
    LocalDate granted = dice.gazetteDay(from, to);
    return invention(firm, commonDay(granted.minusDays(dice.between(450, 1500))), granted);
  }

  private Filing invention(Firm firm, LocalDate filed, LocalDate granted) {
    LocalDate latest = filed.plusDays(550);
    LocalDate published =
        dice.gazetteDay(
            filed.plusDays(150), latest.isBefore(granted) ? latest : granted.minusDays(60));
    return add(
        new Filing(
            firm, PatentType.INVENTION, filed, published, granted, numbers, population, dice));
  }

  private Filing pending() {
    LocalDate filed = commonDay(dice.day(LocalDate.of(2019, 9, 1), LocalDate.of(2021, 6, 30)));
    LocalDate latest = filed.plusDays(550);
    LocalDate published =
        dice.gazetteDay(filed.plusDays(150), latest.isBefore(LAST_GAZETTE) ? latest : LAST_GAZETTE);
    return add(
        new Filing(
            resident(), PatentType.INVENTION, filed, published, null, numbers, population, dice));
  }

  /** The fee that fell due between two days stayed unpaid; the gazette said so a year later. */
  private Filing lapsing(LocalDate from, LocalDate to) {
    LocalDate due = commonDay(dice.day(from, to.minusDays(1)));
    LocalDate filed = due.minusYears(dice.between(5, 6));
    LocalDate latest = filed.plusDays(1400);
    Filing filing =
        invention(
            resident(),
            filed,
            dice.gazetteDay(
                filed.plusDays(500), latest.isBefore(OLD_GRANTS_END) ? latest : OLD_GRANTS_END));
    filing.statuses.add(lapse(due));
    return filing;
  }

  private Filing.Status lapse(LocalDate due) {
    return new Filing.Status(dice.gazetteDay(due.plusDays(340), due.plusDays(421)), LAPSE, null);
  }

  /** The term of twenty years ended between two days; the gazette says so of every other one. */
  private Filing expiring(LocalDate from, LocalDate to) {
    LocalDate expires = commonDay(dice.day(from, to.minusDays(1)));
    LocalDate filed = expires.minusYears(20);
    Filing filing =
        invention(resident(), filed, dice.gazetteDay(filed.plusDays(700), filed.plusDays(1600)));
    if (dice.chance(0.5)) {
      filing.statuses.add(
          new Filing.Status(
              dice.gazetteDay(expires.plusDays(10), expires.plusDays(40)), "专利权有效期届满", null));
    }
    return filing;
  }

  /** The office or the applicant ends an application some months after its publication. */
  private Filing ended(Filing filing, String text) {
    LocalDate published = Objects.requireNonNull(filing.published);
    return status(filing, text, published.plusDays(60), published.plusDays(300));
  }

  private Filing invalidated(Filing filing, LocalDate from) {
    return status(filing, "专利权的无效、部分无效宣告专利权全部无效", from, from.plusDays(200));
  }

  private Filing status(Filing filing, String text, LocalDate from, LocalDate to) {
    filing.statuses.add(new Filing.Status(dice.gazetteDay(from, to), text, null));
    return filing;
  }

  private Filing leaving(Filing filing, LocalDate from, LocalDate to) {
    return transferred(filing, outsider(), dice.gazetteDay(from, to));
  }

  private Filing arriving(Filing filing) {
    return transferred(filing, resident(), dice.gazetteDay(LocalDate.of(2021, 7, 1), DAY));
  }

  /** A transfer, with its agreement some weeks before the gazette told of it. */
  Filing transferred(Filing filing, Firm to, LocalDate announced) {
    Owner holder = to.on(announced);
    LocalDate effective = announced.minusDays(dice.between(15, 45));
    agreements.add(
        new Agreement(
            "transfer",
            filing.firm.on(effective),
            to.on(effective),
            effective,
            dice.between(2, 60) * 10_000L,
            List.of(filing),
            List.of()));
    filing.statuses.add(new Filing.Status(announced, TRANSFER, holder));
    return filing;
  }

  /** The firm moved: the gazette tells of its new address patent by patent, on one day. */
  private Filing moved(Filing filing) {
    LocalDate day = filing.firm.equals(population.leaver) ? Population.LEFT : Population.CAME;
    filing.statuses.add(new Filing.Status(day, MOVE, filing.firm.on(day)));
    return filing;
  }

  // Utility models and designs

  private void utilityModels() {
    times(14, () -> moved(small(population.leaver, PatentType.UTILITY_MODEL, 2015, 2020)));
    times(12, () -> moved(small(population.comer, PatentType.UTILITY_MODEL, 2015, 2020)));
    times(874, () -> mortal(small(resident(), PatentType.UTILITY_MODEL, 2012, 2022)));
  }

  private void designs() {
    List<Firm> penMakers =
        population.residents.stream()
            .filter(firm -> firm.trade() == Trade.PENS && !firm.isPerson())
            .toList();
    times(60, () -> fast(penMakers, YEAR_BEFORE, LocalDate.of(2020, 10, 15)));
    times(28, () -> fast(penMakers, YEAR, LocalDate.of(2021, 9, 20)));
    times(
        532,
        () ->
            mortal(
                small(
                    dice.chance(0.6)
                        ? dice.pick(population.residents.subList(0, 44))
                        : dice.pick(population.residents),
                    PatentType.DESIGN,
                    2013,
                    2022)));
  }

  private Filing fast(List<Firm> firms, LocalDate from, LocalDate to) {
    LocalDate filed = commonDay(dice.day(from, to));
    Filing filing =
        new Filing(
            dice.pick(firms),
            PatentType.DESIGN,
            filed,
            null,
            dice.gazetteDay(filed.plusDays(30), filed.plusDays(60)),
            numbers,
            population,
            dice);
    fastTrack.add(filing);
    return add(filing);
  }

  private Filing small(Firm firm, PatentType type, int fromYear, int toYear) {
    int year = Math.max(dice.between(fromYear, toYear), dice.between(fromYear, toYear));
    LocalDate from = LocalDate.of(year, 1, 1);
    LocalDate to = year == 2022 ? LAST_GAZETTE : LocalDate.of(year, 12, 31);
    LocalDate granted = dice.gazetteDay(from, to);
    return add(
        new Filing(
            firm,
            type,
            commonDay(granted.minusDays(dice.between(90, 330))),
            null,
            granted,
            numbers,
            population,
            dice));
  }

  /** Many are given up after some years. */
  private Filing mortal(Filing filing) {
    if (dice.chance(0.3)) {
      LocalDate due = filing.filed.plusYears(dice.between(2, 7));
      if (due.isBefore(LocalDate.of(2022, 1, 1))) {
        filing.statuses.add(lapse(due));
      }
    }
    return filing;
  }

  // Others

  private void neighbours() {
    int first = filings.size();
    times(60, () -> granted(outsider(), YEAR, DAY));
    times(110, () -> granted(outsider(), earlierYear(), 365));
    for (int i = first; i < filings.size(); i += 7) {
      // The county's firm is only second, so the patent counts where the first is.
      filings.get(i).partner = new Owner(resident().name(), "");
    }
    times(200, () -> mortal(small(outsider(), PatentType.UTILITY_MODEL, 2013, 2022)));
    times(110, () -> mortal(small(outsider(), PatentType.DESIGN, 2013, 2022)));
  }

  /** Some firms have their new name recorded in their patents, the others in the registry alone. */
  private void renamed() {
    for (Filing filing : filings) {
      LocalDate day = filing.firm.renamed();
      if (day != null
          && filing.granted != null
          && filing.granted.isBefore(day)
          && filing.statuses.isEmpty()
          && dice.chance(0.5)) {
        filing.statuses.add(
            new Filing.Status(
                dice.gazetteDay(day.plusDays(20), day.plusDays(60)),
                "专利权人的姓名或者名称的变更",
                filing.firm.on(day)));
      }
    }
  }

  /** No 29 February and nothing that leap years move. */
  private static LocalDate commonDay(LocalDate day) {
    return day.getDayOfMonth() > 28 ? day.withDayOfMonth(28) : day;
  }
}
