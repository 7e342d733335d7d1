package io.patentwatch.source.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.model.TagRecord;
import io.patentwatch.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeTablesTest {
  @TempDir Path folder;

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("table.csv"), text);
  }

  @Test
  void reportedSeries_sampleOfItsDocumentation() throws IOException {
    ReadAll read =
        ReadAll.of(
            ReportedSeriesSource.of(
                write(
                    "measure,kind,region,industry,from,to,value,reporter\n"
                        + "fast-track-filings,design,330122,,2021-01-01,2021-11-30,162,county IP office\n"
                        + "fast-track-filings,design,330122,,2021-12-01,2021-11-30,162,x\n"
                        + "fast-track-filings,design,桐庐,,2021-01-01,2021-11-30,162,x\n")));
    ReportedSeries series = (ReportedSeries) read.statements().get(0);
    assertThat(series.value()).isEqualByComparingTo("162");
    assertThat(series.region()).hasToString("330122");
    assertThat(series.to()).isEqualTo(LocalDate.of(2021, 11, 30));
    assertThat(series.provenance())
        .hasToString("reported-series " + folder.resolve("table.csv") + ":2");
    assertThat(read.rejections()).extracting(r -> r.line()).containsExactly(3L, 4L);
  }

  @Test
  void population_coversItsYear() throws IOException {
    ReadAll read =
        ReadAll.of(
            PopulationSource.of(
                write(
                    "region,year,kind,value,reporter\n330122,2020,permanent-residents,453106,bureau\n"
                        + "330122,20,permanent-residents,1,bureau\n330122,2020,permanent-residents,many,bureau\n")));
    ReportedSeries series = (ReportedSeries) read.statements().get(0);
    assertThat(series.measure()).isEqualTo("population");
    assertThat(series.from()).isEqualTo(LocalDate.of(2020, 1, 1));
    assertThat(series.to()).isEqualTo(LocalDate.of(2020, 12, 31));
    assertThat(read.rejections())
        .extracting(r -> r.reason())
        .satisfiesExactly(
            year -> assertThat(year).contains("year", "20"),
            value -> assertThat(value).contains("value", "many"));
  }

  @Test
  void agreements_countTheirPatents() throws IOException {
    ReadAll read =
        ReadAll.of(
            AgreementSource.of(
                write(
                    "number,kind,from,to,effective,ended,amount,patents,trademarks\n"
                        + "Y1,质押,甲,乙银行,2021-03-01,,5000000,201810000001.4;201820000002,\n"
                        + "Y2,sale,甲,乙,2021-03-01,,,201810000001.4,\n"
                        + "Y3,transfer,甲,乙,2021-03-01,,,,\n")));
    AgreementRecord agreement = (AgreementRecord) read.statements().get(0);
    assertThat(agreement.kind()).isEqualTo(AgreementRecord.Kind.PLEDGE);
    assertThat(agreement.patents()).hasSize(2);
    assertThat(read.rejections())
        .extracting(r -> r.reason())
        .satisfiesExactly(
            kind -> assertThat(kind).contains("sale"),
            nothing -> assertThat(nothing).contains("covers nothing"));
  }

  @Test
  void payments_andTags() throws IOException {
    PaymentRecord payment =
        (PaymentRecord)
            ReadAll.of(
                    PaymentSource.of(
                        write("amount,patent,fee_year,paid_on\n900,201810000001.4,4,2021-06-30\n")))
                .statements()
                .get(0);
    assertThat(payment.feeYear()).isEqualTo(4);
    TagRecord tag =
        (TagRecord)
            ReadAll.of(TagSource.of(write("patent,tag\n201810000001.4,fast-track\n")))
                .statements()
                .get(0);
    assertThat(tag.tag().date()).isNull();
  }

  @Test
  void anotherTable_isRefusedNamingTheColumns() throws IOException {
    assertThatThrownBy(() -> ReadAll.of(PaymentSource.of(write("patent,tag\n1,2\n"))))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("fee_year");
    assertThatThrownBy(() -> ReadAll.of(TagSource.of(write("patent,tag,colour\n1,2,3\n"))))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("colour");
  }
}
