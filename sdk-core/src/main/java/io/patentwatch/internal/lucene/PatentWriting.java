package io.patentwatch.internal.lucene;

import io.patentwatch.internal.codec.Codec;
import io.patentwatch.internal.work.Task;
import io.patentwatch.model.Edition;
import io.patentwatch.query.QueryField;
import io.patentwatch.spi.StoredPatent;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * The patents of one commit on their way into the index.
 *
 * <p>With an executor, stretches of them are indexed beside the thread that makes them, which it
 * does one by one; in which order they come into the index does not matter, since each identity
 * comes once.
 */
final class PatentWriting {
  private static final int STRETCH = 128;

  /** How many stretches may wait or be worked on, so that memory stays bounded. */
  private static final int WINDOW = 8;

  private final IndexWriter writer;
  private final Replaced replaced;
  private final @Nullable Executor executor;
  private final Deque<Task<Boolean>> underWay = new ArrayDeque<>();

  PatentWriting(IndexWriter writer, Replaced replaced, @Nullable Executor executor) {
    this.writer = writer;
    this.replaced = replaced;
    this.executor = executor;
  }

  /**
   * A patent, ready to be indexed.
   *
   * @param edition the edition that made its content what it is
   * @param isNew whether nothing in the library bears its identity yet
   */
  private record Ready(StoredPatent patent, byte[] content, Edition edition, boolean isNew) {}

  private Ready ready(StoredPatent patent) throws IOException {
    byte[] content = Codec.of(patent.patent());
    OptionalLong edition = replaced.by(patent.patent().id().value(), content);
    return new Ready(
        patent, content, new Edition(edition.orElse(replaced.edition())), edition.isEmpty());
  }

  void write(Iterable<StoredPatent> patents) throws IOException {
    if (executor == null) {
      Map<QueryField, PhraseTokens> streams = new EnumMap<>(QueryField.class);
      for (StoredPatent patent : patents) {
        index(ready(patent), streams);
      }
      return;
    }
    try {
      List<Ready> stretch = new ArrayList<>(STRETCH);
      for (StoredPatent patent : patents) {
        stretch.add(ready(patent));
        if (stretch.size() == STRETCH) {
          offer(stretch);
          stretch = new ArrayList<>(STRETCH);
        }
      }
      offer(stretch);
      finish(0);
      flush();
    } finally {
      underWay.forEach(Task::abandon);
    }
  }

  private void offer(List<Ready> stretch) throws IOException {
    finish(WINDOW - 1);
    underWay.add(
        Task.offer(
            executor,
            () -> {
              Map<QueryField, PhraseTokens> streams = new EnumMap<>(QueryField.class);
              for (Ready patent : stretch) {
                index(patent, streams);
              }
              return true;
            }));
  }

  /** What the commit would write out one after the other. */
  private void flush() throws IOException {
    underWay.add(Task.offer(executor, writer::flushNextBuffer));
    underWay.add(Task.offer(null, writer::flushNextBuffer));
    finish(0);
  }

  private void finish(int left) throws IOException {
    while (underWay.size() > left) {
      boolean unused = underWay.remove().finish();
    }
  }

  private void index(Ready patent, Map<QueryField, PhraseTokens> streams) throws IOException {
    Document document =
        PatentDocument.of(patent.patent(), patent.content(), patent.edition(), streams);
    // To replace what is not there would make Lucene look for it in every segment once more.
    long unused =
        patent.isNew()
            ? writer.addDocument(document)
            : writer.updateDocument(
                new Term(Fields.ID, patent.patent().patent().id().value()), document);
  }
}
