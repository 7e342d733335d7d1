package io.patentwatch.internal.lucene;

import io.patentwatch.StoreException;
import io.patentwatch.spi.StoreCommit;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/**
 * What a commit says of the library as a whole.
 *
 * @param edition the edition
 * @param referenceEdition the edition that last set reference data; 0 for none
 * @param cursors the cursors, by source id
 */
record CommitData(long edition, long referenceEdition, Map<String, String> cursors) {
  /** The empty library's. */
  static final CommitData EMPTY = new CommitData(0, 0, Map.of());

  private static final int FORMAT_NUMBER = 2;
  private static final String FORMAT = "patentwatch.format";
  private static final String EDITION = "patentwatch.edition";
  private static final String REFERENCE = "patentwatch.reference";
  private static final String CURSOR = "cursor.";

  CommitData {
    cursors = Map.copyOf(cursors);
  }

  /** That of the last commit on disk, whose list of segments is checked on the way. */
  static CommitData of(Directory directory, String place) throws IOException {
    return of(SegmentInfos.readLatestCommit(directory).getUserData(), place);
  }

  /** That of the commit a reader reads. */
  static CommitData of(DirectoryReader reader, String place) throws IOException {
    return of(reader.getIndexCommit().getUserData(), place);
  }

  private static CommitData of(Map<String, String> data, String place) {
    String format = data.get(FORMAT);
    if (format == null) {
      throw new StoreException(
          place + " holds a Lucene index that is no library; name another directory", null);
    }
    if (!format.equals(Integer.toString(FORMAT_NUMBER))) {
      throw new StoreException(
          "the library in "
              + place
              + " has format "
              + format
              + ", this release of PatentWatch knows format "
              + FORMAT_NUMBER
              + "; open it with the release that wrote it, or sync into a new directory",
          null);
    }
    Map<String, String> cursors = new TreeMap<>();
    data.forEach(
        (key, value) -> {
          if (key.startsWith(CURSOR)) {
            cursors.put(key.substring(CURSOR.length()), value);
          }
        });
    return new CommitData(number(data, EDITION), number(data, REFERENCE), cursors);
  }

  private static long number(Map<String, String> data, String key) {
    return Long.parseLong(data.getOrDefault(key, "0"));
  }

  /** What it becomes by a commit. */
  CommitData after(StoreCommit commit) {
    long next = commit.edition().number();
    if (next <= edition) {
      throw new IllegalArgumentException(
          "edition " + next + " does not follow the library's edition " + edition);
    }
    Map<String, String> all = new TreeMap<>(cursors);
    all.putAll(commit.cursors());
    return new CommitData(next, commit.reference().isEmpty() ? referenceEdition : next, all);
  }

  Map<String, String> toMap() {
    Map<String, String> data = new TreeMap<>();
    data.put(FORMAT, Integer.toString(FORMAT_NUMBER));
    data.put(EDITION, Long.toString(edition));
    data.put(REFERENCE, Long.toString(referenceEdition));
    cursors.forEach((source, cursor) -> data.put(CURSOR + source, cursor));
    return data;
  }
}
