package io.patentwatch.source;

import io.patentwatch.model.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of what a source states.
 *
 * @param statements what it states
 * @param rejections what it holds but could not be read
 * @param cursor where a reading goes on after this page; absent where the source can't resume
 */
public record SourcePage(
    List<Statement> statements, List<Rejection> rejections, @Nullable String cursor) {
  public SourcePage {
    statements = List.copyOf(statements);
    rejections = List.copyOf(rejections);
  }
}
