package io.patentwatch.benchmarks;

import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.LocarnoClass;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PatentType;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes generated patents as the CSV export that people have: one row a publication. */
final class GeneratedTable {
  private static final String HEADER =
      "申请号,公开（公告）号,公开（公告）日,申请日,授权公告日,专利类型,名称,摘要,申请（专利权）人,地址,发明人,代理机构,IPC分类号,洛迦诺分类号,法律状态,法律状态日期";

  private GeneratedTable() {}

  /** Writes the first so many patents; returns how many rows that were. */
  static long write(GeneratedPatents patents, int count, Path file) throws IOException {
    return write(patents, 0, count, file);
  }

  /** Writes the patents from one index up to another; returns how many rows that were. */
  static long write(GeneratedPatents patents, int from, int to, Path file) throws IOException {
    long rows = 0;
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(HEADER + "\n");
      for (int index = from; index < to; index++) {
        rows += write(patents.records(index), out);
      }
    }
    return rows;
  }

  /** Writes patents until the file has at least so many bytes; returns how many rows that were. */
  static long writeBytes(GeneratedPatents patents, long bytes, Path file) throws IOException {
    long rows = 0;
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(HEADER + "\n");
      for (int index = 0; index % 1000 != 0 || Files.size(file) < bytes; index++) {
        rows += write(patents.records(index), out);
      }
    }
    return rows;
  }

  private static int write(List<PatentRecord> records, Writer out) throws IOException {
    int rows = 0;
    for (PatentRecord record : records) {
      if (record.publication() != null) {
        out.write(row(record));
        rows++;
      }
    }
    return rows;
  }

  private static String row(PatentRecord record) {
    LegalEvent last = record.events().get(record.events().size() - 1);
    boolean ended = last.code().equals("CF01");
    return String.join(
            ",",
            quoted(Objects.requireNonNull(record.application())),
            quoted(Objects.requireNonNull(record.publication()).number()),
            quoted(Objects.requireNonNull(record.publication()).date()),
            quoted(record.filed()),
            quoted(record.granted()),
            quoted(chinese(Objects.requireNonNull(record.type()))),
            quoted(record.title()),
            quoted(record.abstractText()),
            joined(record.applicants().stream().map(Party::name).toList()),
            quoted(record.applicants().get(0).address()),
            joined(record.inventors()),
            joined(record.agents()),
            joined(record.ipc().stream().map(IpcSymbol::symbol).toList()),
            joined(record.locarno().stream().map(LocarnoClass::symbol).toList()),
            quoted(ended ? "未缴年费专利权终止" : null),
            quoted(ended ? last.date() : null))
        + "\n";
  }

  private static String joined(List<String> values) {
    return quoted(values.stream().collect(Collectors.joining("; ")));
  }

  private static String quoted(@Nullable Object value) {
    return value == null ? "" : '"' + value.toString().replace("\"", "\"\"") + '"';
  }

  private static String chinese(PatentType type) {
    return switch (type) {
      case INVENTION -> "发明专利";
      case UTILITY_MODEL -> "实用新型";
      case DESIGN -> "外观设计";
    };
  }
}
