package io.patentwatch.source.delivery;

import io.patentwatch.internal.table.DeliveredTables;
import io.patentwatch.model.Statement;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourcePage;
import io.patentwatch.source.SourceUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A reading of the deliveries that were ready when it began. Used by one thread. */
final class DeliveryReading implements PatentSource.Reading {
  private final String source;
  private final DeliveredTables tables;
  private final @Nullable SetAside aside;
  private final TreeSet<String> taken;
  private final Iterator<FoundDelivery> deliveries;
  private final DeliveryCursor start;
  private final long total;
  private long finished;
  private String last;

  private @Nullable FoundDelivery delivery;
  private List<DeliveredFile> left = List.of();
  private final List<DeliveredFile> done = new ArrayList<>();

  private @Nullable DeliveredFile file;
  private PatentSource.@Nullable Reading reading;
  private long records;
  private long toSkip;
  private final List<Rejection> damage = new ArrayList<>();

  /** Whether something was read to its end that no cursor given says yet. */
  private boolean untold;

  DeliveryReading(
      String source,
      List<FoundDelivery> found,
      DeliveryCursor start,
      DeliveredTables tables,
      @Nullable SetAside aside) {
    this.source = source;
    this.tables = tables;
    this.aside = aside;
    this.start = start;
    this.last = start.last();
    this.taken = new TreeSet<>(start.taken());
    // What is no longer in the folder need not be remembered.
    taken.retainAll(found.stream().map(FoundDelivery::print).toList());
    List<FoundDelivery> ready =
        new ArrayList<>(
            found.stream()
                .filter(each -> each.asTold(taken).state() == Delivery.State.READY)
                .toList());
    if (!start.done().isEmpty()) {
      // What was begun is ended before one that has come late, so that its place is not lost.
      ready.sort(Comparator.comparing(each -> !each.name().equals(start.last())));
    }
    total = ready.stream().mapToLong(FoundDelivery::size).sum();
    deliveries = ready.iterator();
  }

  @Override
  public Optional<SourcePage> next() {
    while (true) {
      if (reading != null) {
        Optional<SourcePage> page = page(reading);
        if (page.isPresent()) {
          return page;
        }
        closeFile();
      } else if (!left.isEmpty()) {
        open(left.get(0));
      } else {
        closeDelivery();
        if (!deliveries.hasNext()) {
          return untold ? Optional.of(told(List.of(), List.of())) : Optional.empty();
        }
        begin(deliveries.next());
      }
    }
  }

  /** Begins a delivery, behind those of its files that were read and are as they were. */
  private void begin(FoundDelivery next) {
    delivery = next;
    last = next.name();
    done.clear();
    left = next.files();
    if (next.name().equals(start.last()) && !start.done().isEmpty()) {
      for (int count = 0; count <= next.files().size(); count++) {
        List<DeliveredFile> before = next.files().subList(0, count);
        if (next.print(before).equals(start.done())) {
          done.addAll(before);
          left = next.files().subList(count, next.files().size());
          finished += before.stream().mapToLong(DeliveredFile::size).sum();
        }
      }
    }
  }

  private void open(DeliveredFile next) {
    file = next;
    records = 0;
    toSkip = last.equals(start.last()) && next.print().equals(start.file()) ? start.records() : 0;
    reading = tables.open(source, next.path());
  }

  /** The next page of the file at hand that holds anything new, or nothing at its end. */
  private Optional<SourcePage> page(PatentSource.Reading open) {
    try {
      while (true) {
        Optional<SourcePage> page = open.next();
        if (page.isEmpty()) {
          return page;
        }
        page.get().rejections().stream().filter(bad -> bad.line() == 0).forEach(damage::add);
        SourcePage rest = rest(page.get());
        if (!rest.statements().isEmpty() || !rest.rejections().isEmpty()) {
          return Optional.of(told(rest.statements(), rest.rejections()));
        }
      }
    } catch (SourceException unreadable) {
      requireReadable(unreadable);
      String reason = String.valueOf(unreadable.getMessage());
      String prefix = unreadable.source() + ": ";
      Rejection rejection =
          new Rejection(
              unreadable.source(),
              0,
              reason.startsWith(prefix) ? reason.substring(prefix.length()) : reason,
              "");
      damage.add(rejection);
      SourcePage rest = rest(new SourcePage(List.of(), List.of(rejection), null));
      closeReading();
      reading = NOTHING_MORE;
      return rest.rejections().isEmpty()
          ? Optional.empty()
          : Optional.of(told(List.of(), rest.rejections()));
    }
  }

  /** A page without what the last reading of this file had given already. */
  private SourcePage rest(SourcePage page) {
    int statements = (int) Math.min(toSkip, page.statements().size());
    toSkip -= statements;
    int rejections = (int) Math.min(toSkip, page.rejections().size());
    toSkip -= rejections;
    records += page.statements().size() + page.rejections().size();
    return new SourcePage(
        page.statements().subList(statements, page.statements().size()),
        page.rejections().subList(rejections, page.rejections().size()),
        null);
  }

  /**
   * A disk that is gone makes files look damaged; then they are tried again.
   *
   * @throws SourceUnavailableException if the bytes can't be read
   */
  private void requireReadable(SourceException failure) {
    DeliveredFile at = file;
    if (at == null) {
      return;
    }
    try (InputStream in = Files.newInputStream(at.path())) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException gone) {
      throw new SourceUnavailableException(
          source, at.path() + " can't be read now: " + gone.getMessage(), null, failure);
    }
  }

  private SourcePage told(List<Statement> statements, List<Rejection> rejections) {
    untold = false;
    return new SourcePage(
        statements,
        rejections,
        new DeliveryCursor(
                last,
                delivery == null ? "" : delivery.print(done),
                file == null ? "" : file.print(),
                file == null ? 0 : records,
                List.copyOf(taken))
            .text());
  }

  private void closeFile() {
    closeReading();
    DeliveredFile read = file;
    FoundDelivery of = delivery;
    if (read == null || of == null) {
      return;
    }
    file = null;
    finished += read.size();
    left = left.subList(1, left.size());
    if (damage.isEmpty() || aside == null || !aside.move(of, read, damage)) {
      done.add(read);
    }
    damage.clear();
    untold = true;
  }

  private void closeDelivery() {
    FoundDelivery read = delivery;
    if (read != null) {
      taken.add(read.print(done));
      delivery = null;
      untold = true;
    }
  }

  private void closeReading() {
    if (reading != null) {
      reading.close();
      reading = null;
    }
  }

  @Override
  public OptionalDouble progress() {
    if (total == 0) {
      return OptionalDouble.empty();
    }
    double current = 0;
    if (reading != null && file != null) {
      current = reading.progress().orElse(0) * file.size();
    }
    return OptionalDouble.of(Math.min(1, (finished + current) / total));
  }

  @Override
  public void close() {
    closeReading();
  }

  /** What is left of a file that can't be read. */
  private static final PatentSource.Reading NOTHING_MORE =
      new PatentSource.Reading() {
        @Override
        public Optional<SourcePage> next() {
          return Optional.empty();
        }

        @Override
        public void close() {}
      };
}
