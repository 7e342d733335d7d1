package io.patentwatch.map;

import io.patentwatch.PatentLibrary;
import io.patentwatch.indicator.Card;
import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.Ratio;
import io.patentwatch.indicator.Wording;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.Statement;
import io.patentwatch.reference.AddressLocator;
import io.patentwatch.reference.Division;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an office's book says of pledges, licences and transfers: how many, and over how much.
 *
 * <p><b>Counting rule.</b> An agreement counts once, by its kind and number, on the day it takes
 * effect, however many patents it covers and however often it was entered. It is of a division if
 * either party's address lies in it; where no party has an address that can be placed, if the
 * first-named holder of a patent it covers is there on the day. Amounts are in yuan. A pledge of
 * both patents and trademarks is in the sum, but in neither part, since its amount is not split.
 *
 * <p>Of a library that holds no agreements every figure is missing, and so is one of a period that
 * begins before the book does. Immutable and thread-safe.
 */
public final class AgreementFigures {
  /** What is counted of agreements. */
  public enum Measure {
    /** Agreements that transfer (转让). */
    TRANSFERS("transfers", "专利转让", "Transfers", false, AgreementRecord.Kind.TRANSFER),
    /** Agreements that license (许可). */
    LICENCES("licences", "专利许可", "Licences", false, AgreementRecord.Kind.LICENCE),
    /** Agreements that transfer or license. */
    TRANSFERS_AND_LICENCES(
        "transfers-and-licences",
        "专利转让、许可",
        "Transfers and licences",
        false,
        AgreementRecord.Kind.TRANSFER,
        AgreementRecord.Kind.LICENCE),
    /** Agreements that pledge patents or trademarks (质押). */
    PLEDGES("pledges", "专利、商标质押", "Pledges", false, AgreementRecord.Kind.PLEDGE),
    /** What pledges of patents or trademarks are good for. */
    PLEDGE_AMOUNT(
        "pledge-amount", "专利、商标质押金额", "Amount of pledges", true, AgreementRecord.Kind.PLEDGE),
    /** What pledges of patents alone are good for. */
    PATENT_PLEDGE_AMOUNT(
        "pledge-amount-patents",
        "专利质押金额",
        "Amount of patent pledges",
        true,
        AgreementRecord.Kind.PLEDGE),
    /** What pledges of trademarks alone are good for. */
    TRADEMARK_PLEDGE_AMOUNT(
        "pledge-amount-trademarks",
        "商标质押金额",
        "Amount of trademark pledges",
        true,
        AgreementRecord.Kind.PLEDGE);

    private final Card card;
    private final boolean amount;
    private final List<AgreementRecord.Kind> kinds;

    Measure(
        String id, String chinese, String english, boolean amount, AgreementRecord.Kind... kinds) {
      this.amount = amount;
      this.kinds = List.of(kinds);
      card =
          new Card(
              id,
              new Wording(chinese, english),
              amount
                  ? new Wording(
                      "期内生效的质押合同约定的金额", "The amount of pledges that take effect in the period")
                  : new Wording("期内生效的合同数", "Agreements that take effect in the period"),
              new Wording(
                  "按合同计，一份合同无论含多少件专利只计一次；任一方地址在本区域内即计入；来自报送台账",
                  "Each agreement once, however many patents it covers, where either party's address"
                      + " is in the region; from an office's book"),
              amount ? new Wording("元", "yuan") : new Wording("份", "agreements"));
    }

    /** What it says of itself. */
    public Card card() {
      return card;
    }

    /** Whether it is a sum of yuan and no number of agreements. */
    public boolean isAmount() {
      return amount;
    }

    private boolean counts(AgreementRecord agreement) {
      return kinds.contains(agreement.kind())
          && switch (this) {
            case PATENT_PLEDGE_AMOUNT -> agreement.trademarks().isEmpty();
            case TRADEMARK_PLEDGE_AMOUNT -> agreement.patents().isEmpty();
            default -> true;
          };
    }
  }

  private final List<AgreementRecord> agreements;
  private final @Nullable LocalDate begins;

  private AgreementFigures(List<AgreementRecord> agreements, @Nullable LocalDate begins) {
    this.agreements = List.copyOf(agreements);
    this.begins = begins;
  }

  /** The agreements of a whole library. */
  public static AgreementFigures of(PatentLibrary library) {
    return read(library, any -> true);
  }

  /** The agreements of a division. */
  public static AgreementFigures of(PatentLibrary library, DivisionCode within) {
    Map<String, Optional<DivisionCode>> places = new HashMap<>();
    return read(library, agreement -> isWithin(library, agreement, within, places));
  }

  private static AgreementFigures read(PatentLibrary library, Predicate<AgreementRecord> which) {
    // Books of pledges, licences and transfers number their own.
    Map<String, AgreementRecord> byNumber = new TreeMap<>();
    for (Statement fact : library.facts()) {
      if (fact instanceof AgreementRecord agreement) {
        byNumber.putIfAbsent(agreement.number() + ' ' + agreement.kind(), agreement);
      }
    }
    LocalDate begins =
        byNumber.values().stream()
            .map(AgreementRecord::effective)
            .min(Comparator.naturalOrder())
            .map(first -> first.withDayOfYear(1))
            .orElse(null);
    return new AgreementFigures(byNumber.values().stream().filter(which).toList(), begins);
  }

  private static boolean isWithin(
      PatentLibrary library,
      AgreementRecord agreement,
      DivisionCode within,
      Map<String, Optional<DivisionCode>> places) {
    AddressLocator locator = library.reference().locator();
    boolean placed = false;
    for (Party party : List.of(agreement.from(), agreement.to())) {
      String address = party.address();
      if (address == null || address.isBlank()) {
        continue;
      }
      Optional<DivisionCode> at =
          places.computeIfAbsent(
              address,
              text -> {
                List<Division> path = locator.locate(text).path();
                return path.isEmpty()
                    ? Optional.empty()
                    : Optional.of(path.get(path.size() - 1).code());
              });
      if (at.filter(within::contains).isPresent()) {
        return true;
      }
      placed |= at.isPresent();
    }
    return !placed
        && agreement.patents().stream()
            .flatMap(number -> library.findAll(number.toString()).stream())
            .anyMatch(patent -> holds(patent, agreement.effective(), within));
  }

  private static boolean holds(Patent patent, LocalDate day, DivisionCode within) {
    return patent
        .regionOn(day)
        .filter(region -> region.code() != null && within.contains(region.code()))
        .isPresent();
  }

  /** Whether the library holds agreements at all, of this division or another. */
  public boolean isKept() {
    return begins != null;
  }

  /** The agreements that count for a measure in a period, in order of number. */
  public List<AgreementRecord> of(Measure measure, Period period) {
    return agreements.stream()
        .filter(measure::counts)
        .filter(agreement -> period.contains(agreement.effective()))
        .toList();
  }

  /** A measure over a period; an amount is provisional where an agreement states none. */
  public Figure figure(Measure measure, Period period) {
    LocalDate first = begins;
    if (first == null) {
      return new Figure.Missing(new Wording("没有导入合同台账", "no book of agreements is loaded"));
    }
    if (period.from().isBefore(first)) {
      return new Figure.Missing(
          new Wording("合同台账自" + first.getYear() + "年起", "the book of agreements begins " + first));
    }
    List<AgreementRecord> counted = of(measure, period);
    if (!measure.isAmount()) {
      return Figure.of(counted.size());
    }
    BigDecimal sum = BigDecimal.ZERO;
    List<String> silent = new ArrayList<>();
    for (AgreementRecord agreement : counted) {
      BigDecimal amount = agreement.amount();
      if (amount == null) {
        silent.add(agreement.number());
      } else {
        sum = sum.add(amount);
      }
    }
    return silent.isEmpty()
        ? new Figure.Known(sum)
        : new Figure.Provisional(
            sum,
            new Wording(silent.size() + "份合同未注明金额", silent.size() + " agreements state no amount"));
  }

  /** Year on year, in per cent: a period against the same a year earlier. */
  public Figure change(Measure measure, Period period) {
    return Ratio.change(figure(measure, period), figure(measure, period.yearBefore()));
  }

  /** The numbers of the patents that the agreements of a measure in a period cover, each once. */
  public List<PatentNumber> patents(Measure measure, Period period) {
    return of(measure, period).stream()
        .flatMap(agreement -> agreement.patents().stream())
        .distinct()
        .toList();
  }
}
