package io.patentwatch.benchmarks;

import io.patentwatch.export.ExportFormat;
import io.patentwatch.export.PatentExport;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.Holder;
import io.patentwatch.model.Holding;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Placement;
import io.patentwatch.model.StatusTimeline;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Exports so many patents to a file, each made when it is asked for. */
final class ExportProcess {
  private static final LocalDate DAY = LocalDate.of(2021, 11, 30);

  private ExportProcess() {}

  public static void main(String[] arguments) throws IOException {
    ExportFormat format = ExportFormat.named(arguments[0]).orElseThrow();
    int patents = Integer.parseInt(arguments[1]);
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[2]))) {
      Stream<Patent> all = IntStream.range(0, patents).mapToObj(ExportProcess::patent);
      System.out.println(
          "exported " + PatentExport.builder(format, DAY).build().write(all::iterator, out));
    }
  }

  private static Patent patent(int index) {
    ApplicationNumber number = ApplicationNumber.parse("20211%07d".formatted(index));
    Party party = new Party("杭州第" + index + "制笔有限公司", "浙江省杭州市桐庐县分水镇制笔路" + index + "号");
    Holder holder = new Holder(party, Placement.none("not located"), null);
    return new Patent(
        PatentId.of(number),
        number,
        List.of(),
        PatentType.INVENTION,
        "一种中性笔的第" + index + "种笔头",
        "本发明公开了一种中性笔，包括笔杆、笔芯和笔头，其特征在于编号" + index,
        List.of(new Holding(null, List.of(holder), "generated")),
        List.of("张" + index),
        List.of(),
        DAY,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new StatusTimeline(List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
