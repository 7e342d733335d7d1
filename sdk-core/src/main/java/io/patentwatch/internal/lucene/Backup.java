package io.patentwatch.internal.lucene;

import io.patentwatch.model.Edition;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IOUtils;

/**
 * The files of the last commit of an index, all of them open, so that they can be copied whatever a
 * writer in this process or another takes away meanwhile; used by one thread.
 */
final class Backup implements AutoCloseable {
  private final String place;
  private final Edition edition;
  private final Map<String, IndexInput> files;

  private Backup(String place, Edition edition, Map<String, IndexInput> files) {
    this.place = place;
    this.edition = edition;
    this.files = files;
  }

  /** Of the last commit in a directory. */
  static Backup of(Directory directory, String place) throws IOException {
    while (true) {
      SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
      Edition edition = new Edition(CommitData.of(commit, place).edition());
      Map<String, IndexInput> files = new LinkedHashMap<>();
      try {
        for (String file : commit.files(false)) {
          files.put(file, directory.openInput(file, IOContext.READONCE));
        }
        // The last to be copied: what lacks it is no library.
        String list = commit.getSegmentsFileName();
        files.put(list, directory.openInput(list, IOContext.READONCE));
        return new Backup(place, edition, files);
      } catch (FileNotFoundException | NoSuchFileException missing) {
        IOUtils.close(files.values());
        if (SegmentInfos.getLastCommitGeneration(directory) == commit.getGeneration()) {
          throw missing;
        }
      } catch (IOException | RuntimeException | Error failure) {
        IOUtils.closeWhileHandlingException(files.values());
        throw failure;
      }
    }
  }

  /** The edition of the commit. */
  Edition edition() {
    return edition;
  }

  /**
   * Copies the files, each after its checksum is found right; when this returns they are on disk.
   */
  void copyTo(Path path, Runnable goOn) throws IOException {
    try (Directory copy = FSDirectory.open(path)) {
      for (Map.Entry<String, IndexInput> file : files.entrySet()) {
        goOn.run();
        IndexInput in = file.getValue();
        long unused = Faults.translate(place, () -> CodecUtil.checksumEntireFile(in));
        in.seek(0);
        try (IndexOutput out = copy.createOutput(file.getKey(), IOContext.READONCE)) {
          out.copyBytes(in, in.length());
        }
      }
      copy.sync(files.keySet());
      copy.syncMetaData();
    }
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(files.values());
  }
}
