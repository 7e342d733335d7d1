package io.patentwatch.cli;

import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SourcePage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source whose reading a person can watch. */
final class WatchedSource implements PatentSource {
  private final PatentSource source;
  private final Progress progress;

  WatchedSource(PatentSource source, Progress progress) {
    this.source = source;
    this.progress = progress;
  }

  @Override
  public String id() {
    return source.id();
  }

  @Override
  public Reading open(@Nullable String cursor) {
    Reading reading = source.open(cursor);
    return new Reading() {
      @Override
      public Optional<SourcePage> next() {
        Optional<SourcePage> page = reading.next();
        page.ifPresent(
            read ->
                progress.show(
                    read.statements().size() + read.rejections().size(), reading.progress()));
        return page;
      }

      @Override
      public void close() {
        reading.close();
      }
    };
  }
}
