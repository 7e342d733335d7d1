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
 * @param format the number of the form in which the library is kept
 * @param edition the edition
 * @param referenceEdition the edition that last set reference data; 0 for none
 * @param forgotten up to which edition it is forgotten what was
 * @param cursors the cursors, by source id
 */
record CommitData(
    String format,
    long edition,
    long referenceEdition,
    long forgotten,
    Map<String, String> cursors) {
  /** The form that this release writes. */
  static final String CURRENT_FORMAT = "3";

  /** The empty library's. */
  static final CommitData EMPTY = new CommitData(CURRENT_FORMAT, 0, 0, 0, Map.of());

  private static final String FORMAT = "patentwatch.format";
  private static final String EDITION = "patentwatch.edition";
  private static final String REFERENCE = "patentwatch.reference";
  private static final String FORGOTTEN = "patentwatch.forgotten";
  private static final String CURSOR = "cursor.";

  CommitData {
    cursors = Map.copyOf(cursors);
  }

  /** That of the last commit on disk, whose list of segments is checked on the way. */
  static CommitData of(Directory directory, String place) throws IOException {
    return of(SegmentInfos.readLatestCommit(directory), place);
  }

  /** That of a commit. */
  static CommitData of(SegmentInfos commit, String place) {
    return of(commit.getUserData(), place);
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
    Map<String, String> cursors = new TreeMap<>();
    data.forEach(
        (key, value) -> {
          if (key.startsWith(CURSOR)) {
            cursors.put(key.substring(CURSOR.length()), value);
          }
        });
    return new CommitData(
        format, number(data, EDITION), number(data, REFERENCE), number(data, FORGOTTEN), cursors);
  }

  private static long number(Map<String, String> data, String key) {
    return Long.parseLong(data.getOrDefault(key, "0"));
  }

  /**
   * Refuses another form than that wanted.
   *
   * @throws StoreException naming both and the remedy
   */
  CommitData requireFormat(String wanted, String place) {
    if (!format.equals(wanted)) {
      throw new StoreException(
          "the library in "
              + place
              + " has format "
              + format
              + ", this release of PatentWatch writes format "
              + CURRENT_FORMAT
              + "; rebuild it from its kept records into a new directory by"
              + " PatentDatabase.rebuild, or open it with the release that wrote it",
          null);
    }
    return this;
  }

  /** What it becomes by a commit. */
  CommitData after(StoreCommit commit) {
    long next = commit.edition().number();
    if (next <= edition) {
      throw new IllegalArgumentException(
          "edition " + next + " does not follow the library's edition " + edition);
    }
    Map<String, String> all = new TreeMap<>(cursors);
    all.keySet().removeAll(commit.restarted());
    all.putAll(commit.cursors());
    return new CommitData(
        CURRENT_FORMAT,
        next,
        commit.reference().isEmpty() ? referenceEdition : next,
        forgotten,
        all);
  }

  /** The same, forgetting what was up to an edition. */
  CommitData forgetting(long until) {
    return new CommitData(format, edition, referenceEdition, until, cursors);
  }

  Map<String, String> toMap() {
    Map<String, String> data = new TreeMap<>();
    data.put(FORMAT, format);
    data.put(EDITION, Long.toString(edition));
    data.put(REFERENCE, Long.toString(referenceEdition));
    data.put(FORGOTTEN, Long.toString(forgotten));
    cursors.forEach((source, cursor) -> data.put(CURSOR + source, cursor));
    return data;
  }
}
