package io.patentwatch.sample;

import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets the county's firms sell, license and pledge: from January to November 2021, 116 transfers
 * and licences, and pledges of 5.14 hundred million yuan, 3.77 for patents and 1.37 for trademarks,
 * 391.85 % more than in the same months of 2020.
 */
final class Dealings {
  private static final LocalDate FROM = LocalDate.of(2021, 1, 4);
  private static final LocalDate TO = LocalDate.of(2021, 11, 26);
  private static final int TRANSFERS = 79;
  private static final int LICENCES = 37;

  private final Chronicle chronicle;
  private final Dice dice;

  /** Granted utility models of the county that nothing has happened to: free to deal with. */
  private final List<Filing> free = new ArrayList<>();

  Dealings(Chronicle chronicle, Dice dice) {
    this.chronicle = chronicle;
    this.dice = dice;
    for (Filing filing : chronicle.filings) {
      if (filing.type == PatentType.UTILITY_MODEL
          && filing.granted != null
          && filing.granted.isBefore(FROM)
          && filing.filed.isAfter(LocalDate.of(2013, 1, 1))
          && filing.statuses.isEmpty()
          && chronicle.population.residents.contains(filing.firm)) {
        free.add(filing);
      }
    }
  }

  void conclude() {
    long transfers =
        chronicle.agreements.stream()
            .map(Agreement::effective)
            .filter(day -> !day.isBefore(FROM) && !day.isAfter(TO.plusDays(4)))
            .count();
    for (long i = transfers; i < TRANSFERS; i++) {
      LocalDate announced = dice.gazetteDay(FROM.plusDays(60), TO.plusDays(4));
      Filing filing = take();
      chronicle.transferred(filing, other(filing.firm), announced);
    }
    for (int i = 0; i < LICENCES; i++) {
      licence(dice.day(FROM, TO));
    }
    for (int i = 0; i < 9; i++) {
      licence(dice.day(FROM.minusYears(1), FROM.minusDays(10)));
    }
    for (long amount : parts(42, 377_000_000)) {
      pledge(dice.day(FROM, TO), amount, true);
    }
    for (long amount : parts(11, 137_000_000)) {
      pledge(dice.day(FROM, TO), amount, false);
    }
    for (long amount : parts(18, 104_503_000)) {
      pledge(dice.day(FROM.minusYears(1), TO.minusYears(1)), amount, dice.chance(0.7));
    }
  }

  private Filing take() {
    return free.remove(dice.between(0, free.size() - 1));
  }

  private Firm other(Firm firm) {
    Firm other = dice.pick(chronicle.population.residents);
    return other.equals(firm) ? other(firm) : other;
  }

  private void licence(LocalDate day) {
    Filing filing = take();
    chronicle.agreements.add(
        new Agreement(
            "licence",
            filing.firm.on(day),
            other(filing.firm).on(day),
            day,
            dice.chance(0.5) ? dice.between(1, 30) * 10_000L : null,
            List.of(filing),
            List.of()));
    filing.statuses.add(
        new Filing.Status(
            dice.gazetteDay(day.plusDays(20), day.plusDays(60)), "专利实施许可合同备案的生效", null));
  }

  private void pledge(LocalDate day, long yuan, boolean patents) {
    Filing filing = take();
    List<String> marks = new ArrayList<>();
    for (int i = patents ? 0 : dice.between(1, 3); i > 0; i--) {
      marks.add("99" + dice.between(100_000, 999_999));
    }
    List<Filing> pledged = new ArrayList<>(patents ? List.of(filing) : List.of());
    for (Filing other : List.copyOf(free)) {
      if (patents && pledged.size() < 4 && other.firm.equals(filing.firm)) {
        pledged.add(other);
        free.remove(other);
      }
    }
    chronicle.agreements.add(
        new Agreement(
            "pledge",
            filing.firm.on(day),
            new Owner(dice.pick(List.of("桐庐鹭洲村镇银行", "杭州砚石银行桐庐支行", "浙江听泉银行")), ""),
            day,
            yuan,
            List.copyOf(pledged),
            List.copyOf(marks)));
    for (Filing one : pledged) {
      one.statuses.add(
          new Filing.Status(
              dice.gazetteDay(day.plusDays(10), day.plusDays(40)), "专利权质押合同登记的生效", null));
    }
  }

  /** Splits a sum of yuan into uneven parts of half a million at least. */
  private List<Long> parts(int count, long sum) {
    List<Integer> weights = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      weights.add(dice.between(5, 60));
    }
    long total = weights.stream().mapToLong(Integer::longValue).sum();
    List<Long> parts = new ArrayList<>();
    long left = sum;
    for (int i = 0; i < count - 1; i++) {
      long part = Math.max(500_000, sum * weights.get(i) / total / 100_000 * 100_000);
      parts.add(part);
      left -= part;
    }
    parts.add(left);
    return parts;
  }
}
