package io.patentwatch.support;

import io.patentwatch.model.Statement;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourcePage;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source that states what it was given, some statements a page. */
public final class ListSource implements PatentSource {
  private final String id;
  private final List<SourcePage> pages;

  private ListSource(String id, List<SourcePage> pages) {
    this.id = id;
    this.pages = List.copyOf(pages);
  }

  /** Everything on one page. */
  public static ListSource of(List<? extends Statement> statements) {
    return paged(statements, Math.max(1, statements.size()));
  }

  /** So many statements a page. */
  public static ListSource paged(List<? extends Statement> statements, int size) {
    List<SourcePage> pages = new ArrayList<>();
    for (int from = 0; from < statements.size(); from += size) {
      int to = Math.min(from + size, statements.size());
      pages.add(new SourcePage(List.copyOf(statements.subList(from, to)), List.of(), null));
    }
    return new ListSource("list", pages);
  }

  /** Pages as they are. */
  public static ListSource ofPages(String id, List<SourcePage> pages) {
    return new ListSource(id, pages);
  }

  /** One page of rejections. */
  public static ListSource rejecting(Rejection... rejections) {
    return new ListSource("list", List.of(new SourcePage(List.of(), List.of(rejections), null)));
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Reading open(@Nullable String cursor) {
    Iterator<SourcePage> iterator = pages.iterator();
    return new Reading() {
      @Override
      public Optional<SourcePage> next() {
        return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
      }

      @Override
      public void close() {}
    };
  }
}
