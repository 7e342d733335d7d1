package io.patentwatch.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What is carried packed is there in full; {@link #packed} is how the resource is made. */
class SteppedCodesTest {
  private static final String FULL =
      """
      # edition 2023-06-30
      330122,桐庐县
      330122002,旧县街道
      330122003,桐君街道
      330122100,窄溪镇,330122101+330113001,,2019-10-31
      330122101,横村镇
      330127,淳安县
      330127100,千岛湖镇
      331000,台州市
      """;

  private static final String STEPPED =
      """
      # edition 2023-06-30
      330122,桐庐县
      =2,旧县街道
      1,桐君街道
      97,窄溪镇,~101+330113001,,2019-10-31
      1,横村镇
      /5,淳安县
      =100,千岛湖镇
      /873,台州市
      """;

  @Test
  void inFull_packedLines_areTheLinesThatTheyWereMadeOf() throws IOException {
    assertThat(stepped(FULL)).isEqualTo(STEPPED);
    assertThat(inFull(packed(FULL))).isEqualTo(FULL);
  }

  @Test
  void inFull_moreCharactersThanOneByteHolds_areAllRead() throws IOException {
    String many =
        IntStream.range(0, 3_000)
            .mapToObj(i -> (char) ('\u4E00' + i) + "")
            .collect(Collectors.joining());
    String full = "330122,桐庐县\n330122100," + many + "\n330122101,桐" + many.substring(2_000) + "\n";
    assertThat(inFull(packed(full))).isEqualTo(full);
  }

  @Test
  void inFull_theResource_isWhatItsLinesInFullMake() throws IOException {
    try (InputStream resource =
        Objects.requireNonNull(Divisions.class.getResourceAsStream("divisions.gz"))) {
      byte[] carried = new GZIPInputStream(resource).readAllBytes();
      assertThat(Arrays.equals(packed(inFull(carried)), carried)).isTrue();
    }
  }

  private static String inFull(byte[] packed) throws IOException {
    BufferedReader lines = new BufferedReader(SteppedCodes.inFull(packed));
    return lines.lines().map(line -> line + "\n").collect(Collectors.joining());
  }

  /** The lines stepped, in characters of their own. */
  static byte[] packed(String full) {
    String stepped = stepped(full);
    Map<Integer, Long> counts =
        stepped
            .chars()
            .filter(c -> c >= 0x80)
            .boxed()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<Integer> characters =
        counts.keySet().stream()
            .sorted(
                Comparator.<Integer, Long>comparing(counts::get).reversed().thenComparing(c -> c))
            .toList();
    Map<Integer, Integer> places = new HashMap<>();
    StringBuilder first = new StringBuilder();
    characters.forEach(
        c -> {
          places.put(c, places.size());
          first.append((char) c.intValue());
        });
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(first.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    stepped
        .chars()
        .forEach(
            c -> {
              if (c < 0x80) {
                bytes.write(c);
              } else if (places.get(c) < SteppedCodes.ONE_BYTE) {
                bytes.write(0x80 + places.get(c));
              } else {
                int rest = places.get(c) - SteppedCodes.ONE_BYTE;
                bytes.write(0x80 + SteppedCodes.ONE_BYTE + rest / 0x80);
                bytes.write(0x80 + rest % 0x80);
              }
            });
    return bytes.toByteArray();
  }

  /** The lines with each code as the step from the one before. */
  static String stepped(String full) {
    StringBuilder text = new StringBuilder();
    String last = "";
    for (String line : full.lines().toList()) {
      int comma = line.indexOf(',');
      if (comma < 0) {
        text.append(line).append('\n');
        continue;
      }
      String code = line.substring(0, comma);
      String[] columns = line.substring(comma + 1).split(",", -1);
      if (columns.length > 1) {
        columns[1] =
            Stream.of(columns[1].split("\\+", -1))
                .map(
                    each ->
                        each.length() == 9 && each.startsWith(code.substring(0, 6))
                            ? "~" + each.substring(6)
                            : each)
                .collect(Collectors.joining("+"));
      }
      text.append(step(code, last)).append(',').append(String.join(",", columns)).append('\n');
      last = code;
    }
    return text.toString();
  }

  private static String step(String code, String last) {
    if (last.isEmpty()) {
      return code;
    }
    if (code.length() == 6) {
      return "/" + (Integer.parseInt(code) - Integer.parseInt(last.substring(0, 6)));
    }
    if (!code.startsWith(last.substring(0, 6))) {
      return code;
    }
    return last.length() == 6
        ? "=" + Integer.parseInt(code.substring(6))
        : Integer.toString(Integer.parseInt(code) - Integer.parseInt(last));
  }
}
