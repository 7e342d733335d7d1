package io.patentwatch.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Period;
import io.patentwatch.map.AgreementFigures.Measure;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.DivisionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AgreementFiguresTest {
  private static final String HERE = "浙江省杭州市桐庐县分水镇";
  private static final String NEIGHBOUR = "浙江省杭州市建德市";
  private static final DivisionCode COUNTY = DivisionCode.of("330122");
  private static final Period YEAR = Period.yearTo(LocalDate.parse("2021-11-30"));

  @Test
  void figure_ofOneContractOverManyPatentsEnteredTwice_countsOnce() {
    AuthoredLibrary library = new AuthoredLibrary();
    for (int i = 0; i < 2; i++) {
      library.agreement("1", AgreementRecord.Kind.LICENCE, HERE, "", "2021-03-01", null, 5, 0);
    }
    library.agreement("2", AgreementRecord.Kind.TRANSFER, HERE, HERE, "2021-04-01", null, 1, 0);

    AgreementFigures figures = AgreementFigures.of(library, COUNTY);

    assertThat(figures.figure(Measure.LICENCES, YEAR)).isEqualTo(Figure.of(1));
    assertThat(figures.figure(Measure.TRANSFERS_AND_LICENCES, YEAR)).isEqualTo(Figure.of(2));
    assertThat(figures.patents(Measure.LICENCES, YEAR)).hasSize(5);
  }

  @Test
  void figure_ofOneNumberInTheBooksOfTwoKinds_countsInBoth() {
    AuthoredLibrary library =
        new AuthoredLibrary()
            .agreement("1", AgreementRecord.Kind.LICENCE, HERE, "", "2021-03-01", null, 1, 0)
            .agreement("1", AgreementRecord.Kind.TRANSFER, HERE, "", "2021-04-01", null, 1, 0)
            .agreement("1", AgreementRecord.Kind.PLEDGE, HERE, "", "2021-05-01", "7", 1, 0);

    AgreementFigures figures = AgreementFigures.of(library, COUNTY);

    assertThat(figures.figure(Measure.TRANSFERS_AND_LICENCES, YEAR)).isEqualTo(Figure.of(2));
    assertThat(figures.figure(Measure.PLEDGE_AMOUNT, YEAR)).isEqualTo(known("7"));
  }

  @Test
  void figure_ofEitherPartyInTheDivision_countsThereAndNotElsewhere() {
    AuthoredLibrary library =
        new AuthoredLibrary()
            .agreement(
                "1", AgreementRecord.Kind.TRANSFER, HERE, NEIGHBOUR, "2021-03-01", null, 1, 0)
            .agreement(
                "2", AgreementRecord.Kind.TRANSFER, NEIGHBOUR, HERE, "2021-03-01", null, 1, 0)
            .agreement(
                "3", AgreementRecord.Kind.TRANSFER, NEIGHBOUR, NEIGHBOUR, "2021-03-01", null, 1, 0);

    assertThat(AgreementFigures.of(library, COUNTY).figure(Measure.TRANSFERS, YEAR))
        .isEqualTo(Figure.of(2));
    assertThat(
            AgreementFigures.of(library, DivisionCode.of("330122109"))
                .figure(Measure.TRANSFERS, YEAR))
        .isEqualTo(Figure.of(2));
    assertThat(
            AgreementFigures.of(library, DivisionCode.of("330127")).figure(Measure.TRANSFERS, YEAR))
        .isEqualTo(Figure.of(0));
    assertThat(AgreementFigures.of(library).figure(Measure.TRANSFERS, YEAR))
        .isEqualTo(Figure.of(3));
  }

  @Test
  void figure_ofPledges_keepsPatentsAndTrademarksApartAndTheMixedInTheSumOnly() {
    AuthoredLibrary library =
        new AuthoredLibrary()
            .agreement("1", AgreementRecord.Kind.PLEDGE, HERE, "", "2021-01-01", "300", 2, 0)
            .agreement("2", AgreementRecord.Kind.PLEDGE, HERE, "", "2021-11-30", "40", 0, 1)
            .agreement("3", AgreementRecord.Kind.PLEDGE, HERE, "", "2021-06-01", "5", 1, 1)
            .agreement("4", AgreementRecord.Kind.PLEDGE, HERE, "", "2021-12-01", "1000", 1, 0)
            .agreement("5", AgreementRecord.Kind.PLEDGE, HERE, "", "2020-06-01", "100", 1, 0);

    AgreementFigures figures = AgreementFigures.of(library, COUNTY);

    assertThat(figures.figure(Measure.PLEDGE_AMOUNT, YEAR)).isEqualTo(known("345"));
    assertThat(figures.figure(Measure.PATENT_PLEDGE_AMOUNT, YEAR)).isEqualTo(known("300"));
    assertThat(figures.figure(Measure.TRADEMARK_PLEDGE_AMOUNT, YEAR)).isEqualTo(known("40"));
    assertThat(figures.change(Measure.PLEDGE_AMOUNT, YEAR).value().orElseThrow())
        .isEqualByComparingTo("245");
    assertThat(figures.change(Measure.TRADEMARK_PLEDGE_AMOUNT, YEAR))
        .isInstanceOf(Figure.Missing.class);
  }

  @Test
  void figure_withoutABookOrBeforeIt_isMissingAndNeverZero() {
    AuthoredLibrary empty = new AuthoredLibrary();
    AuthoredLibrary late =
        new AuthoredLibrary()
            .agreement("1", AgreementRecord.Kind.PLEDGE, HERE, "", "2021-05-01", null, 1, 0);

    assertThat(AgreementFigures.of(empty, COUNTY).figure(Measure.PLEDGES, YEAR))
        .isInstanceOf(Figure.Missing.class);
    AgreementFigures figures = AgreementFigures.of(late, COUNTY);
    assertThat(figures.figure(Measure.PLEDGES, YEAR.yearBefore()))
        .isInstanceOf(Figure.Missing.class);
    assertThat(figures.change(Measure.PLEDGES, YEAR)).isInstanceOf(Figure.Missing.class);
    assertThat(figures.figure(Measure.TRANSFERS, YEAR)).isEqualTo(Figure.of(0));
    assertThat(figures.figure(Measure.PLEDGE_AMOUNT, YEAR)).isInstanceOf(Figure.Provisional.class);
  }

  private static Figure known(String amount) {
    return new Figure.Known(new BigDecimal(amount));
  }
}
