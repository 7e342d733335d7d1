package com.example.embed;

import io.patentwatch.PatentDatabase;
import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertEngine;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.PatentMap;
import io.patentwatch.model.Patent;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.source.FileSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A query, a warning and a map: ten lines each. */
public final class Embed {
  private static final LocalDate DAY = LocalDate.of(2021, 11, 30);

  private Embed() {}

  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createTempDirectory("embed");
    Path export = Files.writeString(directory.resolve("export.csv"), EXPORT);
    try (PatentDatabase database = PatentDatabase.open(directory.resolve("library"))) {
      query(database, export);
      warning(database);
      map(database, directory);
    }
  }

  private static void query(PatentDatabase database, Path export) {
    database.sync(FileSource.of(export));
    PatentQuery pens = PatentQuery.builder().title("笔").ipc("B43K").region("330122").build();
    System.out.println("query: " + database.search(pens).total() + " pens");
    for (Patent patent : database.search(pens).items()) {
      System.out.println("  " + patent.id() + " " + patent.title());
    }
  }

  private static void warning(PatentDatabase database) {
    AlertEngine engine = AlertEngine.builder(database).rule(AnnualFeeRule.ofDefaults()).build();
    for (Alert alert : engine.run(DAY).alerts()) {
      System.out.println("warning: " + alert.due() + " " + alert.title());
    }
  }

  private static void map(PatentDatabase database, Path directory) {
    MapResult result =
        PatentMap.of(database).query().within("330122").asOf(DAY).run();
    System.out.println("map: " + result);
  }

  private static final String EXPORT =
      """
      申请号,公开（公告）号,公开（公告）日,申请日,名称,申请（专利权）人,地址,分类号
      202010000001.1,CN111000001B,2021.03.02,2020.01.06,一种中性笔,桐庐青峦制笔有限公司,311519浙江省杭州市桐庐县分水镇新淳路9号,B43K7/00
      202020000002.1,CN211000002U,2020.09.01,2020.01.06,笔夹及圆珠笔,桐庐青峦制笔有限公司,311519浙江省杭州市桐庐县分水镇新淳路9号,B43K23/08
      202020000003.6,CN211000003U,2020.09.01,2020.01.06,一种内窥镜,桐庐远山医疗器械有限公司,311500浙江省杭州市桐庐县桐君街道迎春路1号,A61B1/00
      """;
}
