package io.patentwatch.source;

import io.patentwatch.model.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of what a source states.
 *
 * <p>A page with a cursor is committed as it comes, with the cursor, so that a sync that is killed
 * repeats no more than the page it was reading; a thousand statements or more a page make that
 * cheap. Pages without one are committed together.
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
