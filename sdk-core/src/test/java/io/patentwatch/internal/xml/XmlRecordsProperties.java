package io.patentwatch.internal.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Wherever a record stands and whatever stands around it, its place and raw form are its own. */
class XmlRecordsProperties {
  private static final String[] BETWEEN = {
    "", "\n", "\r\n", "\r", "  \n\t", "<!-- <record> -->", "<?pi <record>?>", "text",
  };
  private static final String[] WITHIN = {
    "",
    "words",
    "桐庐青峦制笔有限公司",
    "😀𠮷",
    "\r\n",
    "\n\n",
    "\r",
    "&amp;&lt;&#x7B14;",
    "<![CDATA[<record>]]>",
    "<!-- </record> -->",
    "<sub>2</sub>",
    "<b a='>'/>",
  };
  private static final String[] DAMAGE = {
    "<unclosed>", "</wrong>", "&", "<a b=c/>", "<x:y/>", "\u0001", "<!-- -- -->", "<", "]]>",
  };

  private static final class Format implements RecordFormat {
    @Override
    public boolean isOwn(String namespace) {
      return namespace.isEmpty() || namespace.equals("urn:own");
    }

    @Override
    public Set<String> recordNames() {
      return Set.of("record");
    }

    @Override
    public boolean isRecord(String name, String parent) {
      return name.equals("record");
    }

    @Override
    public boolean isKept(String name) {
      return true;
    }

    @Override
    public @Nullable String empty() {
      return null;
    }

    @Override
    public List<Statement> read(XmlElement record, Provenance place, List<String> doubts) {
      return List.of();
    }
  }

  private record Written(String text, long line, boolean broken) {}

  @Property(tries = 100)
  void next_ofGoodDocument_givesEachRecordWithItsLineAndRawForm(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int count) throws IOException {
    check(new Random(seed), count, false);
  }

  @Property(tries = 100)
  void next_ofDamagedDocument_losesTheDamagedRecordsAlone(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int count) throws IOException {
    check(new Random(seed), count, true);
  }

  private static void check(Random random, int count, boolean damaged) throws IOException {
    StringBuilder document = new StringBuilder("<p:all xmlns:p='urn:own'\n a='1'>");
    List<Written> written = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      document.append(piece(BETWEEN, random, damaged)).append(' ');
      write(document, written, random, damaged);
    }
    document.append("</p:all>");
    byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);

    List<XmlRecord> read = new ArrayList<>();
    List<String> raw = new ArrayList<>();
    try (XmlRecords records = new XmlRecords(pieces(bytes, random), null, new Format(), 1 << 20)) {
      for (XmlRecord record = records.next(); record != null; record = records.next()) {
        read.add(record);
        raw.add(record.raw().get());
      }
    }

    assertThat(read).hasSameSizeAs(written);
    for (int i = 0; i < count; i++) {
      Written expected = written.get(i);
      assertThat(read.get(i).line()).isEqualTo(expected.line);
      if (expected.broken) {
        assertThat(raw.get(i)).startsWith(expected.text);
        assertThat(read.get(i).problem()).isNotBlank();
      } else {
        assertThat(raw.get(i)).isEqualTo(expected.text);
        assertThat(read.get(i).problem()).isNull();
      }
    }
  }

  private static void write(
      StringBuilder document, List<Written> written, Random random, boolean damages) {
    boolean broken = damages && random.nextInt(4) == 0;
    StringBuilder record =
        new StringBuilder(random.nextBoolean() ? "<p:record" : "<record").append(" id='é");
    record.append(random.nextInt(3) == 0 ? "'\r\n" : "'").append('>');
    int pieces = random.nextInt(random.nextInt(10) == 0 ? 4_000 : 12);
    int damaged = broken ? random.nextInt(pieces + 1) : -1;
    for (int i = 0; i <= pieces; i++) {
      record.append(i == damaged ? one(DAMAGE, random) : piece(WITHIN, random, damages));
    }
    record.append(record.charAt(1) == 'p' ? "</p:record>" : "</record>");
    long line = 1 + lines(document);
    document.append(record);
    written.add(new Written(record.toString(), line, broken));
  }

  private static long lines(CharSequence text) {
    return text.toString()
        .replace("\r\n", "\n")
        .chars()
        .filter(c -> c == '\n' || c == '\r')
        .count();
  }

  /** A piece; in a damaged document none in which a record only seems to begin. */
  private static String piece(String[] choices, Random random, boolean damaged) {
    String piece = one(choices, random);
    return damaged && piece.contains("record>") ? "" : piece;
  }

  private static String one(String[] choices, Random random) {
    return choices[random.nextInt(choices.length)];
  }

  /** The bytes in pieces of any size, as networks and archives give them. */
  private static InputStream pieces(byte[] bytes, Random random) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int from, int length) {
        return super.read(target, from, length == 0 ? 0 : 1 + random.nextInt(length));
      }
    };
  }
}
