package io.patentwatch.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.Patent;
import io.patentwatch.model.Statement;
import io.patentwatch.source.exchange.ExchangeXml;
import io.patentwatch.source.exchange.ExchangeXml.Read;
import io.patentwatch.source.table.TagSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XML as files: beside tables, in folders and archives, kept as it came. */
class XmlFilesTest {
  private static final String DOCDB =
      ExchangeXml.docdb(ExchangeXml.DOCDB_DOCUMENT, "<exch:exchange-document/>");
  private static final String OPS = ExchangeXml.ops(ExchangeXml.OPS_DOCUMENT);
  private static final String TABLE = "公开（公告）号,名称\nCN113000001A,一种中性笔\n";
  private static final String CLAIMS =
      "<?xml version='1.0'?><cn-application-body><cn-claims/></cn-application-body>";

  @TempDir Path directory;

  private static Read read(FileSource source) {
    try (PatentSource.Reading reading = source.open(null)) {
      return ExchangeXml.read(reading);
    }
  }

  private void folder() throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(directory.resolve("a.zip")))) {
      zip.putNextEntry(new ZipEntry("docdb/front.xml"));
      zip.write(DOCDB.getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("table.csv"));
      zip.write(TABLE.getBytes(UTF_8));
    }
    try (OutputStream gz =
        new GZIPOutputStream(Files.newOutputStream(directory.resolve("b.xml.gz")))) {
      gz.write(OPS.getBytes(UTF_8));
    }
    Files.writeString(directory.resolve("c.csv"), TABLE);
    Files.writeString(directory.resolve("d.dat"), OPS);
    Files.writeString(directory.resolve("e.xml"), CLAIMS);
  }

  @Test
  void open_ofAFolder_readsXmlAndTablesByTheirContent() throws IOException {
    folder();

    Read all = read(FileSource.of(directory));

    assertThat(all.statements())
        .extracting(statement -> statement.provenance().document())
        .containsExactly(
            directory.resolve("a.zip") + "!/docdb/front.xml",
            directory.resolve("a.zip") + "!/table.csv",
            directory.resolve("b.xml.gz") + "!/b.xml",
            directory.resolve("c.csv").toString(),
            directory.resolve("d.dat").toString());
    assertThat(all.rejections())
        .extracting(Rejection::document)
        .containsExactly(
            directory.resolve("a.zip") + "!/docdb/front.xml",
            directory.resolve("e.xml").toString());
    assertThat(all.rejections().get(1).line()).isZero();
    assertThat(all.rejections().get(1).reason()).startsWith("is part of an e-filing");
  }

  @Test
  void sync_ofAllForms_makesOnePatentAndAccountsForEachDocument() throws IOException {
    folder();

    try (PatentDatabase database = PatentDatabase.inMemory()) {
      SyncReport report = database.sync(FileSource.of(directory));

      assertThat(report.rejected()).isEqualTo(2);
      assertThat(report.added() + report.updated() + report.unchanged() + report.rejected())
          .isEqualTo(report.records());
      Patent patent = database.find("202110685031.5").orElseThrow();
      assertThat(patent.title()).isEqualTo("一种中性笔");
      assertThat(patent.publications()).hasSize(1);
    }
  }

  @Test
  void open_ofAFileCutOffInAnArchive_keepsWhatWasReadAndSaysSo() throws IOException {
    Path file = directory.resolve("cut.xml.gz");
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      many.append(ExchangeXml.DOCDB_DOCUMENT.replace("113000001", "113" + (100_000 + i * 37)));
    }
    try (OutputStream gz = new GZIPOutputStream(Files.newOutputStream(file))) {
      gz.write(ExchangeXml.docdb(many.toString()).getBytes(UTF_8));
    }
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 500));

    Read all = read(FileSource.of(file));

    assertThat(all.statements()).hasSizeBetween(50, 199);
    Rejection last = all.rejections().get(all.rejections().size() - 1);
    assertThat(last.reason())
        .startsWith("can't be read: Unexpected end of ZLIB input stream; ")
        .contains("its first " + all.statements().size() + " documents were read");
  }

  @Test
  void open_ofXmlAsAnOfficeTable_isRefused() throws IOException {
    Path file = Files.writeString(directory.resolve("tags.csv"), OPS);

    assertThatThrownBy(() -> TagSource.of(file).open(null).next())
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("is XML, not a table");
  }

  @Test
  void archive_ofWhatWasRead_givesTheSameAgain() throws IOException {
    folder();
    RawArchive archive = RawArchive.of(directory.resolve("kept"));
    List<Statement> before =
        read(FileSource.builder()
                .path(directory.resolve("a.zip"))
                .path(directory.resolve("b.xml.gz"))
                .path(directory.resolve("d.dat"))
                .archive(archive)
                .build())
            .statements();

    List<Statement> again = read(FileSource.of(archive.directory())).statements();

    // The two answers are one document.
    assertThat(before).hasSize(4);
    assertThat(again).hasSize(3);
    try (Stream<Path> kept = Files.walk(archive.directory())) {
      assertThat(kept.filter(Files::isRegularFile)).hasSize(3);
    }
  }

  @Test
  void keep_ofOneDocumentTwice_isOneFileNamedByItsContent() {
    RawArchive archive = RawArchive.of(directory.resolve("kept"));

    Path first = archive.keep("abc".getBytes(UTF_8));

    assertThat(first)
        .hasFileName("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        .hasContent("abc");
    assertThat(archive.keep("abc".getBytes(UTF_8))).isEqualTo(first);
    assertThat(archive.keep("abd".getBytes(UTF_8))).isNotEqualTo(first);
  }

  @Test
  void keep_whereNothingCanBeWritten_saysWhatToDo() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "in the way");

    assertThatThrownBy(() -> RawArchive.of(file.resolve("below")).keep(new byte[1]))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("make room or give another directory");
  }
}
