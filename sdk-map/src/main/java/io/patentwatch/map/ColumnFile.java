package io.patentwatch.map;

import io.patentwatch.StoreException;
import io.patentwatch.model.Edition;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/**
 * Columns in a file: a mark, the version of the form, the edition, the texts in order, the shards
 * in order with their rows in order, and a checksum of it all.
 */
final class ColumnFile {
  private static final int MARK = 0x50574331;
  private static final int VERSION = 2;
  private static final int CHUNK = 1 << 26;

  private ColumnFile() {}

  static void write(ColumnData data, Path file) {
    Path whole = file.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".incomplete");
    try (FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      new Writing(channel).write(data);
      channel.force(true);
    } catch (IOException fault) {
      throw failed("can't write columns to " + file, fault);
    }
    try {
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException fault) {
      throw failed("can't put columns in the place of " + file, fault);
    }
  }

  private static StoreException failed(String what, IOException fault) {
    return new StoreException(
        what + ": " + fault + "; see that the disk has room and the directory can be written",
        fault);
  }

  static ColumnData read(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new Reading(file, channel).read();
    } catch (BufferUnderflowException
        | IllegalArgumentException
        | IndexOutOfBoundsException fault) {
      throw new StoreException(damaged(file), fault);
    } catch (IOException fault) {
      throw new StoreException(
          "can't read the columns in " + file + ": " + fault + "; build them anew", fault);
    }
  }

  private static String damaged(Path file) {
    return "the columns in " + file + " are damaged; delete the file and build them anew";
  }

  /** The codes of a dictionary in the order of its texts, and the place of each. */
  private static int[] places(Dictionary dictionary, boolean[] used, List<String> texts) {
    int[] inOrder =
        IntStream.range(0, dictionary.size())
            .filter(code -> used[code])
            .boxed()
            .sorted(Comparator.comparing(dictionary::text))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] places = new int[dictionary.size()];
    for (int place = 0; place < inOrder.length; place++) {
      places[inOrder[place]] = place;
      texts.add(dictionary.text(inOrder[place]));
    }
    return places;
  }

  /** What is written, by way of a buffer. */
  private static final class Writing {
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();

    Writing(FileChannel channel) {
      this.channel = channel;
    }

    private void room(int bytes) throws IOException {
      if (buffer.remaining() < bytes) {
        flush();
      }
    }

    private void flush() throws IOException {
      buffer.flip();
      checksum.update(buffer.duplicate());
      while (buffer.hasRemaining()) {
        int unused = channel.write(buffer);
      }
      buffer.clear();
    }

    private void number(int value) throws IOException {
      room(Integer.BYTES);
      buffer.putInt(value);
    }

    private void octet(int value) throws IOException {
      room(1);
      buffer.put((byte) value);
    }

    private void texts(List<String> texts) throws IOException {
      number(texts.size());
      for (String text : texts) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        for (byte octet : utf8) {
          octet(octet);
        }
      }
    }

    void write(ColumnData data) throws IOException {
      Translation translation = new Translation(data);
      number(MARK);
      number(VERSION);
      room(Long.BYTES);
      buffer.putLong(data.edition.number());
      texts(translation.others);
      texts(translation.regionTexts);
      texts(translation.ipcTexts);
      texts(translation.locarnoTexts);
      texts(translation.industryTexts);
      List<Shard> shards = new ArrayList<>(data.shards);
      shards.removeIf(shard -> shard.size == 0);
      shards.sort(
          Comparator.comparing((Shard shard) -> shard.region).thenComparing(shard -> shard.sort));
      number(shards.size());
      for (Shard shard : shards) {
        write(data, shard, translation);
      }
      flush();
      room(Long.BYTES);
      buffer.putLong(checksum.getValue());
      buffer.flip();
      while (buffer.hasRemaining()) {
        int unused = channel.write(buffer);
      }
    }

    private void write(ColumnData data, Shard shard, Translation translation) throws IOException {
      Integer[] rows = data.inOrder(shard, translation.regions);
      texts(List.of(shard.region));
      number(shard.sort);
      number(rows.length);
      int[] tails = new int[rows.length];
      int used = 0;
      Tail tail = new Tail(shard);
      for (int i = 0; i < rows.length; i++) {
        tail.open(rows[i]);
        tails[i] = used;
        used += tail.end() - shard.at[rows[i]];
      }
      number(used);
      for (int row : rows) {
        room(Long.BYTES);
        buffer.putLong(translation.id(data, shard.ids[row]));
      }
      for (byte[] column : List.of(shard.types, shard.kinds, shard.shapes)) {
        for (int row : rows) {
          octet(column[row]);
        }
      }
      for (int[] column :
          List.of(shard.filed, shard.published, shard.granted, shard.from, shard.to)) {
        for (int row : rows) {
          number(column[row]);
        }
      }
      for (int row : rows) {
        number(translation.regions[shard.regions[row]]);
      }
      for (int at : tails) {
        number(at);
      }
      for (int row : rows) {
        tail.open(row);
        int[] translated = translation.tail(shard, tail, row);
        for (int value : translated) {
          number(value);
        }
      }
    }
  }

  /** The texts that are in use, in order, and what the numbers of others become. */
  private static final class Translation {
    final List<String> others = new ArrayList<>();
    final List<String> regionTexts = new ArrayList<>();
    final List<String> ipcTexts = new ArrayList<>();
    final List<String> locarnoTexts = new ArrayList<>();
    final List<String> industryTexts = new ArrayList<>();
    final int[] regions;
    private final int[] ipc;
    private final int[] locarno;
    private final int[] industries;

    Translation(ColumnData data) {
      boolean[] usedRegions = new boolean[data.regions.size()];
      boolean[] usedIpc = new boolean[data.ipc.size()];
      boolean[] usedLocarno = new boolean[data.locarno.size()];
      boolean[] usedIndustries = new boolean[data.industries.size()];
      for (Shard shard : data.shards) {
        Tail tail = new Tail(shard);
        for (int row = 0; row < shard.size; row++) {
          if (shard.ids[row] < 0) {
            others.add(data.identities.text(shard.ids[row]));
          }
          tail.open(row);
          usedRegions[shard.regions[row]] = true;
          use(usedIpc, tail, tail.ipcAt, tail.ipc);
          use(usedLocarno, tail, tail.locarnoAt, tail.locarno);
          use(usedIndustries, tail, tail.industriesAt, tail.industries);
          for (int holding = 0; holding < tail.holdings; holding++) {
            tail.holding(holding);
            for (int i = 0; i < tail.holders; i++) {
              usedRegions[tail.region(i)] = true;
            }
          }
        }
      }
      others.sort(Comparator.naturalOrder());
      regions = places(data.regions, usedRegions, regionTexts);
      ipc = places(data.ipc, usedIpc, ipcTexts);
      locarno = places(data.locarno, usedLocarno, locarnoTexts);
      industries = places(data.industries, usedIndustries, industryTexts);
    }

    private static void use(boolean[] used, Tail tail, int from, int count) {
      for (int i = from; i < from + count; i++) {
        used[tail.heap(i)] = true;
      }
    }

    long id(ColumnData data, long id) {
      return id >= 0 ? id : -1 - (long) Collections.binarySearch(others, data.identities.text(id));
    }

    /** The heap of the row that a tail is at, with other numbers. */
    int[] tail(Shard shard, Tail tail, int row) {
      int start = shard.at[row];
      int[] copy = Arrays.copyOfRange(shard.heap, start, tail.end());
      translate(copy, tail.ipcAt - start, tail.ipc, ipc);
      translate(copy, tail.locarnoAt - start, tail.locarno, locarno);
      translate(copy, tail.industriesAt - start, tail.industries, industries);
      if (shard.sort != Shard.PLAIN) {
        for (int holding = 0; holding < tail.holdings; holding++) {
          tail.holding(holding);
          for (int i = 0; i < tail.holders; i++) {
            copy[tail.holderAt(i) - start] =
                regions[tail.region(i)] << Shard.KIND_BITS | tail.kind(i);
          }
        }
      }
      return copy;
    }

    private static void translate(int[] values, int from, int count, int[] places) {
      for (int i = from; i < from + count; i++) {
        values[i] = places[values[i]];
      }
    }
  }

  /** What is read: the file in one piece after the other, each mapped. */
  private static final class Reading {
    private final Path file;
    private final FileChannel channel;
    private final CRC32C checksum = new CRC32C();
    private ByteBuffer buffer = ByteBuffer.allocate(0);
    private long left;

    Reading(Path file, FileChannel channel) throws IOException {
      this.file = file;
      this.channel = channel;
      left = channel.size() - Long.BYTES;
    }

    private void room(int bytes) throws IOException {
      if (buffer.remaining() >= bytes) {
        return;
      }
      if (bytes - buffer.remaining() > left) {
        throw new StoreException(damaged(file), null);
      }
      ByteBuffer next =
          ByteBuffer.allocate((int) Math.min(buffer.remaining() + left, Math.max(bytes, CHUNK)))
              .order(ByteOrder.LITTLE_ENDIAN);
      next.put(buffer);
      int from = next.position();
      while (next.hasRemaining() && channel.read(next) >= 0) {
        // Goes on.
      }
      left -= next.position() - from;
      next.flip();
      checksum.update(next.duplicate().position(from));
      buffer = next;
    }

    private int number() throws IOException {
      room(Integer.BYTES);
      return buffer.getInt();
    }

    private int count(int each) throws IOException {
      int count = number();
      if (count < 0 || (long) count * each > buffer.remaining() + left) {
        throw new StoreException(damaged(file), null);
      }
      return count;
    }

    private List<String> texts() throws IOException {
      int count = count(Integer.BYTES);
      List<String> texts = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        byte[] utf8 = new byte[count(1)];
        room(utf8.length);
        buffer.get(utf8);
        texts.add(new String(utf8, StandardCharsets.UTF_8));
      }
      return texts;
    }

    ColumnData read() throws IOException {
      if (left < 0 || number() != MARK) {
        throw new StoreException(
            file + " holds no columns of PatentWatch; give a file that they were saved to", null);
      }
      int version = number();
      if (version != VERSION) {
        throw new StoreException(
            "the columns in "
                + file
                + " are of form "
                + version
                + ", this release reads form "
                + VERSION
                + "; delete the file and build them anew",
            null);
      }
      ColumnData data = new ColumnData();
      room(Long.BYTES);
      data.edition = new Edition(buffer.getLong());
      for (String id : texts()) {
        long unused = data.identities.of(id);
      }
      for (Dictionary dictionary : List.of(data.regions, data.ipc, data.locarno, data.industries)) {
        for (String text : texts()) {
          int unused = dictionary.code(text);
        }
      }
      int shards = number();
      for (int i = 0; i < shards; i++) {
        read(data);
      }
      if (buffer.hasRemaining() || left > 0 || !isWhole()) {
        throw new StoreException(damaged(file), null);
      }
      data.visited();
      return data;
    }

    private boolean isWhole() throws IOException {
      ByteBuffer last = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      while (last.hasRemaining() && channel.read(last) >= 0) {
        // Goes on.
      }
      return !last.hasRemaining() && last.flip().getLong() == checksum.getValue();
    }

    private void read(ColumnData data) throws IOException {
      String region = texts().get(0);
      int sort = number();
      int rows = count(39);
      int tails = count(Integer.BYTES);
      Shard shard = data.shard(region, sort);
      shard.capacity(rows);
      shard.size = rows;
      shard.heap = new int[tails];
      shard.heapSize = tails;
      room(rows * Long.BYTES);
      buffer.asLongBuffer().get(shard.ids);
      buffer.position(buffer.position() + rows * Long.BYTES);
      for (byte[] column : List.of(shard.types, shard.kinds, shard.shapes)) {
        room(rows);
        buffer.get(column);
      }
      for (int[] column :
          List.of(
              shard.filed,
              shard.published,
              shard.granted,
              shard.from,
              shard.to,
              shard.regions,
              shard.at,
              shard.heap)) {
        int bytes = column.length * Integer.BYTES;
        room(bytes);
        buffer.asIntBuffer().get(column);
        buffer.position(buffer.position() + bytes);
      }
      data.counted(rows);
    }
  }
}
