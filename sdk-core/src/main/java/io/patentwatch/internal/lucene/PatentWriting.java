package io.patentwatch.internal.lucene;

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
import java.util.concurrent.Executor;
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
  private final Edition edition;
  private final @Nullable Executor executor;
  private final Deque<Task<Boolean>> underWay = new ArrayDeque<>();

  PatentWriting(IndexWriter writer, Edition edition, @Nullable Executor executor) {
    this.writer = writer;
    this.edition = edition;
    this.executor = executor;
  }

  void write(Iterable<StoredPatent> patents) throws IOException {
    if (executor == null) {
      index(patents);
      return;
    }
    try {
      List<StoredPatent> stretch = new ArrayList<>(STRETCH);
      for (StoredPatent patent : patents) {
        stretch.add(patent);
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

  private void offer(List<StoredPatent> stretch) throws IOException {
    finish(WINDOW - 1);
    underWay.add(
        Task.offer(
            executor,
            () -> {
              index(stretch);
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

  private void index(Iterable<StoredPatent> patents) throws IOException {
    Map<QueryField, PhraseTokens> streams = new EnumMap<>(QueryField.class);
    for (StoredPatent patent : patents) {
      Term id = new Term(Fields.ID, patent.patent().id().value());
      long unused = writer.updateDocument(id, PatentDocument.of(patent, edition, streams));
    }
  }
}
