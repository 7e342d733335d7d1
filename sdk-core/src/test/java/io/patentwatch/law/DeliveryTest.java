package io.patentwatch.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {
  @ParameterizedTest
  @CsvSource({
    "ELECTRONIC, 2024-01-19, 2024-02-03",
    "ELECTRONIC, 2024-01-20, 2024-01-20",
    "POST, 1999-12-16, 1999-12-31",
    "POST, 2026-02-20, 2026-03-07",
    "IN_PERSON, 2020-05-01, 2020-05-01",
    "PUBLIC_NOTICE, 2026-01-31, 2026-02-28",
  })
  void receivedOn_wayOfDelivery_isTheDayOfTheRules(
      Delivery delivery, LocalDate issued, LocalDate received) {
    assertThat(delivery.receivedOn(issued)).isEqualTo(received);
  }
}
