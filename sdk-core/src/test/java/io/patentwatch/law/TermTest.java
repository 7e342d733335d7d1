package io.patentwatch.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {
  @ParameterizedTest
  @CsvSource({
    "INVENTION, 2010-05-20, 2030-05-20",
    "UTILITY_MODEL, 2016-10-01, 2026-10-01",
    "DESIGN, 2021-05-31, 2031-05-31",
    "DESIGN, 2021-06-01, 2036-06-01",
    "INVENTION, 2020-02-29, 2040-02-29",
    "UTILITY_MODEL, 2020-02-29, 2030-02-28",
  })
  void of_typeAndFilingDate_expiresOnTheAnniversary(
      PatentType type, LocalDate filed, LocalDate expires) {
    Term term = Term.of(type, filed);
    assertThat(term.expires()).isEqualTo(expires);
    assertThat(term.hasExpired(expires.minusDays(1))).isFalse();
    assertThat(term.hasExpired(expires)).isTrue();
    assertThat(term.hasExpired(expires, ExpiryCounting.AFTER_ANNIVERSARY)).isFalse();
    assertThat(term.hasExpired(expires.plusDays(1), ExpiryCounting.AFTER_ANNIVERSARY)).isTrue();
  }

  @Test
  void of_compensation_addsItsDays() {
    Term term = Term.of(PatentType.INVENTION, LocalDate.of(2015, 3, 1), 31);
    assertThat(term.expires()).isEqualTo("2035-04-01");
    assertThat(term.years()).isEqualTo(20);
  }

  @Test
  void explain_compensated_printsTheArithmetic() {
    Term term = Term.of(PatentType.INVENTION, LocalDate.of(2015, 3, 1), 31);
    assertThat(term.explain(Locale.ENGLISH))
        .containsExactly(
            "2035-03-01: 20 years from the filing on 2015-03-01 (Patent Law art. 42)",
            "2035-04-01: 31 days of term compensation later (Patent Law art. 42)",
            "announcements of term compensation and of expiry decide (Implementing Rules r.107)");
    assertThat(Term.of(PatentType.DESIGN, LocalDate.of(2021, 5, 31)).explain(Locale.CHINA))
        .containsExactly("自申请日2021-05-31起10年：2031-05-31（专利法第42条）");
  }

  @Test
  void of_compensationTheLawDoesNotGive_isRefused() {
    LocalDate filed = LocalDate.of(2020, 1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Term.of(PatentType.INVENTION, filed, -1))
        .withMessageContaining("-1 days");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Term.of(PatentType.DESIGN, filed, 10))
        .withMessageContaining("10 days of term compensation for design");
  }
}
