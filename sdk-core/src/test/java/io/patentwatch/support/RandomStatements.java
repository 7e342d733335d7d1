package io.patentwatch.support;

import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.model.Statement;
import io.patentwatch.model.Tag;
import io.patentwatch.model.TagRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Statements about few numbers, so that they meet in all ways. */
public final class RandomStatements {
  private static final String[] APPLICATIONS = {
    "201510000001", "201510000002", "201510000003", "201610000004", "201620000005"
  };
  private static final String[] PUBLICATIONS = {
    "CN104000001A",
    "CN104000001B",
    "CN104000002A",
    "CN104000003B",
    "CN104000003A",
    "CN205000005U",
    "CN1738915B",
    "CN1738915A",
    "CN101000009A",
    "CN100500009C",
    "CN85100001A"
  };
  private static final String[] TITLES = {"中性笔", "一种内窥镜", "Neutral pen", "笔夹"};
  private static final String[] CODES = {
    "C14", "GR01", "CF01", "C19", "RR01", "TR01", "IW01", "AV01"
  };
  private static final Party[] PARTIES = {
    new Party("桐庐青峦制笔有限公司", "浙江省杭州市桐庐县分水镇新淳路9号"),
    new Party("桐庐青峦制笔有限公司", null),
    new Party("深圳市远帆科技有限公司", "518000广东省深圳市南山区科苑路1号"),
    new Party("甲乙", "浙江省杭州市桐庐县")
  };

  private final Random random;

  public RandomStatements(Random random) {
    this.random = random;
  }

  /** Records and payments, each of one of the sources. */
  public List<Statement> list(int count, String... sources) {
    List<Statement> statements = new ArrayList<>();
    for (int line = 1; line <= count; line++) {
      Provenance provenance = Provenance.of(pick(sources), "authored", line);
      if (random.nextInt(8) == 0) {
        statements.add(
            new PaymentRecord(
                provenance,
                PatentNumber.parse(random.nextBoolean() ? pick(APPLICATIONS) : pick(PUBLICATIONS)),
                1 + random.nextInt(9),
                day(),
                null));
      } else {
        statements.add(record(provenance));
      }
    }
    return statements;
  }

  /** Statements about a patent that has no number in common with that of another number. */
  public List<Statement> ofPatent(int number) {
    String application = "2021" + (1 + number % 3) + String.format("%07d", number);
    String publication = "CN1" + String.format("%08d", number * 7);
    boolean named = random.nextInt(5) > 0;
    List<Statement> statements = new ArrayList<>();
    for (int line = 1 + random.nextInt(3); line > 0; line--) {
      PatentRecord.Builder record =
          PatentRecord.builder(Provenance.of("list", "patent " + number, line));
      if (named) {
        record.application(ApplicationNumber.parse(application));
      }
      if (!named || random.nextBoolean()) {
        record.publication(
            new Publication(
                PublicationNumber.parse(publication + (random.nextBoolean() ? "A" : "B")), day()));
      }
      fill(record);
      record.title(pick(RandomPatents.TEXTS));
      if (random.nextBoolean()) {
        record.ipc(IpcSymbol.parse(pick(RandomPatents.SYMBOLS)));
      }
      statements.add(record.build());
    }
    PatentNumber either = PatentNumber.parse(named ? application : publication + "A");
    Provenance books = Provenance.of("books", "", number);
    if (random.nextInt(3) == 0) {
      statements.add(new PaymentRecord(books, either, 1 + random.nextInt(9), day(), null));
    }
    if (random.nextInt(3) == 0) {
      statements.add(new TagRecord(books, either, new Tag(pick(RandomPatents.TAGS), day())));
    }
    if (random.nextInt(4) == 0) {
      statements.add(
          new AgreementRecord(
              books,
              "Y" + number,
              AgreementRecord.Kind.PLEDGE,
              pick(PARTIES),
              pick(PARTIES),
              day(),
              null,
              BigDecimal.TEN,
              List.of(either),
              List.of()));
    }
    return statements;
  }

  private PatentRecord record(Provenance provenance) {
    PatentRecord.Builder record = PatentRecord.builder(provenance);
    boolean named = random.nextInt(3) > 0;
    if (named) {
      record.application(ApplicationNumber.parse(pick(APPLICATIONS)));
    }
    if (!named || random.nextBoolean()) {
      LocalDate date = random.nextInt(6) == 0 ? null : day();
      record.publication(new Publication(PublicationNumber.parse(pick(PUBLICATIONS)), date));
    }
    fill(record);
    return record.build();
  }

  private void fill(PatentRecord.Builder record) {
    record.statedOn(random.nextInt(6) == 0 ? null : day());
    if (random.nextBoolean()) {
      record.title(pick(TITLES));
    }
    if (random.nextBoolean()) {
      record.filed(day().minusYears(3));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      record.applicant(pick(PARTIES));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      record.holder(pick(PARTIES));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      record.event(LegalEvent.of(random.nextInt(8) == 0 ? null : day(), pick(CODES), ""));
    }
  }

  private LocalDate day() {
    return LocalDate.of(2008 + random.nextInt(6), 1 + random.nextInt(12), 1 + random.nextInt(2));
  }

  private <T> T pick(T[] from) {
    return from[random.nextInt(from.length)];
  }
}
