package io.patentwatch.map;

import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.LocarnoClass;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.model.Statement;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SourcePage;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What sources say of few patents, so that statements meet. */
final class RandomRecords {
  private static final Party[] PARTIES = {
    new Party("桐庐青峦制笔有限公司", "浙江省杭州市桐庐县分水镇新淳路9号"),
    new Party("桐庐远山医疗器械有限公司", "浙江省杭州市桐庐县桐君街道迎春路1号"),
    new Party("甲乙", "浙江省杭州市桐庐县"),
    new Party("淳安湖光科技有限公司", "浙江省杭州市淳安县千岛湖镇新安大街1号"),
    new Party("浙江理海大学", "浙江省杭州市西湖区文三路2号"),
    new Party("深圳市远帆科技有限公司", "518000广东省深圳市南山区科苑路1号"),
    new Party("Far Away GmbH", "德国慕尼黑"),
    new Party("无址公司", null)
  };
  private static final String[] SYMBOLS = {
    "B43K7/00", "B43K8/02", "B43K", "A61B1/00", "A61B1/04", "H04N1/00", "G16Y5/00"
  };
  private static final String[] LOCARNO = {"19-06", "19-02", "24-02"};
  private static final String[] TITLES = {"一种中性笔", "电子内窥镜", "一种传感器", "笔夹"};

  private final Random random;

  RandomRecords(Random random) {
    this.random = random;
  }

  /** What is said of a patent: its application, its grant, a transfer, an end. */
  List<Statement> of(int number) {
    String digits = "2015" + (1 + number % 3) + String.format("%07d", number);
    String publication = "CN1" + String.format("%08d", number * 7);
    boolean named = number % 6 > 0;
    LocalDate filed = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(700));
    List<Statement> statements = new ArrayList<>();
    PatentRecord.Builder first = record(number, 1).statedOn(filed.plusDays(300)).filed(filed);
    if (named) {
      first.application(ApplicationNumber.parse(digits));
    }
    first.publication(
        new Publication(
            PublicationNumber.parse(publication + letter(number, "A")), filed.plusDays(300)));
    for (int i = random.nextInt(4); i > 0; i--) {
      first.applicant(PARTIES[random.nextInt(PARTIES.length)]);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      first.ipc(IpcSymbol.parse(pick(SYMBOLS)));
    }
    for (int i = random.nextInt(3); number % 3 == 2 && i > 0; i--) {
      first.locarno(LocarnoClass.parse(pick(LOCARNO)));
    }
    statements.add(first.title(pick(TITLES)).build());
    if (named && random.nextInt(3) > 0) {
      LocalDate granted = filed.plusDays(400 + random.nextInt(800));
      PatentRecord.Builder grant =
          record(number, 2)
              .statedOn(granted)
              .application(ApplicationNumber.parse(digits))
              .granted(granted)
              .event(LegalEvent.of(granted, "GR01", ""));
      for (int i = 1 + random.nextInt(2); i > 0; i--) {
        grant.holder(PARTIES[random.nextInt(PARTIES.length)]);
      }
      statements.add(grant.build());
      if (random.nextInt(3) == 0) {
        LocalDate moved = granted.plusDays(random.nextInt(500));
        statements.add(
            record(number, 3)
                .statedOn(moved)
                .application(ApplicationNumber.parse(digits))
                .holder(PARTIES[random.nextInt(PARTIES.length)])
                .build());
      }
      if (random.nextInt(4) == 0) {
        LocalDate ended = granted.plusDays(random.nextInt(900));
        statements.add(
            record(number, 4)
                .statedOn(ended)
                .application(ApplicationNumber.parse(digits))
                .event(LegalEvent.of(ended, "CF01", ""))
                .build());
      }
    }
    return statements;
  }

  private static String letter(int number, String first) {
    return number % 3 == 1 ? "U" : number % 3 == 2 ? "S" : first;
  }

  /** A statement that says of a patent known by its publication which application it is. */
  Statement joining(int number) {
    String publication = "CN1" + String.format("%08d", number * 7) + letter(number, "A");
    return record(number, 9)
        .statedOn(LocalDate.of(2018, 1, 1))
        .application(
            ApplicationNumber.parse("2015" + (1 + number % 3) + String.format("%07d", number)))
        .publication(new Publication(PublicationNumber.parse(publication), null))
        .build();
  }

  private static PatentRecord.Builder record(int number, int line) {
    return PatentRecord.builder(Provenance.of("authored", "patent " + number, line));
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  /** A source of statements, which all stand on one page. */
  static PatentSource source(List<Statement> statements) {
    Queue<SourcePage> pages =
        new ArrayDeque<>(List.of(new SourcePage(statements, List.of(), null)));
    return new PatentSource() {
      @Override
      public String id() {
        return "authored";
      }

      @Override
      public Reading open(@Nullable String cursor) {
        return new Reading() {
          @Override
          public Optional<SourcePage> next() {
            return Optional.ofNullable(pages.poll());
          }

          @Override
          public void close() {}
        };
      }
    };
  }
}
