package io.patentwatch.platform;

import io.patentwatch.model.Edition;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells the open map pages that the library has moved. An event says that something was committed
 * and no more, so that all may hear it, whatever each of them may see.
 */
@Component
class LiveMaps {
  private final List<SseEmitter> open = new CopyOnWriteArrayList<>();

  /** Made by Spring. */
  LiveMaps() {}

  /** A stream for one page; it ends when the page is left. */
  SseEmitter open(Edition now) {
    SseEmitter page = new SseEmitter(0L);
    open.add(page);
    page.onCompletion(() -> open.remove(page));
    page.onTimeout(page::complete);
    page.onError(failure -> open.remove(page));
    send(page, SseEmitter.event().name("open").data(String.valueOf(now.number())));
    return page;
  }

  /** The library has a new edition. */
  void moved(Edition edition) {
    for (SseEmitter page : open) {
      send(page, SseEmitter.event().name("map").data(String.valueOf(edition.number())));
    }
  }

  /** Ends all streams, so that the server need not wait for pages that are still open. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    open.forEach(SseEmitter::complete);
  }

  private void send(SseEmitter page, SseEmitter.SseEventBuilder event) {
    try {
      page.send(event);
    } catch (IOException | IllegalStateException e) {
      // Whoever left says nothing; the stream is over.
      open.remove(page);
    }
  }
}
