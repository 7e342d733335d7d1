package io.patentwatch.alerts.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.law.FeeReduction;
import io.patentwatch.model.PatentNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every portfolio store does. */
abstract class PortfolioStoreContract {
  private static final PatentNumber PEN = PatentNumber.parse("202010123451.X");
  private static final PatentNumber OTHER = PatentNumber.parse("202010123452.4");
  private static final CustodyPayment PAYMENT =
      new CustodyPayment(4, LocalDate.of(2023, 1, 5), new BigDecimal("135.50"), "R:17");
  private static final Custody FULL =
      new Custody(
          PEN,
          "Li",
          CustodyDecision.SELL,
          LocalDate.of(2023, 2, 1),
          FeeReduction.ONE_OWNER_85,
          List.of(90, 7),
          true,
          List.of(new CustodyPayment(5, LocalDate.of(2024, 1, 3), null, ""), PAYMENT),
          Map.of("cost_centre", "4711, \"east\"", "entity", "笔厂"));

  private PortfolioStore store;

  abstract PortfolioStore open();

  @BeforeEach
  void begin() {
    store = open();
  }

  @Test
  void all_nothingPut_isEmpty() {
    assertThat(store.all()).isEmpty();
    assertThat(store.find(PEN)).isEmpty();
  }

  @Test
  void put_everythingKnown_isReadAsItWas() {
    store.put(Custody.of(OTHER));
    store.put(FULL);

    assertThat(store.all()).containsExactly(FULL, Custody.of(OTHER));
    assertThat(store.find(PEN)).contains(FULL);
  }

  @Test
  void put_again_replaces() {
    store.put(FULL);
    store.put(Custody.of(PEN));

    assertThat(store.all()).containsExactly(Custody.of(PEN));
  }

  @Test
  void change_payment_isThereOnceAndInOrder() {
    store.put(Custody.of(PEN));

    store.change(PEN, custody -> custody.paid(PAYMENT));
    store.change(PEN, custody -> custody.paid(PAYMENT));

    assertThat(store.find(PEN)).contains(Custody.of(PEN).paid(PAYMENT));
    assertThat(store.change(OTHER, custody -> custody.paid(PAYMENT))).isEmpty();
    assertThat(store.all()).hasSize(1);
  }

  @Test
  void remove_patent_leavesTheOthers() {
    store.put(FULL);
    store.put(Custody.of(OTHER));

    store.remove(PEN);
    store.remove(PEN);

    assertThat(store.all()).containsExactly(Custody.of(OTHER));
  }
}
