package io.patentwatch.source.delivery;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it lies in the folder.
 *
 * @param name its name
 * @param date the date in it
 * @param files its files, in order of name
 * @param waiting why it is not ready; empty if it is
 */
record FoundDelivery(
    String name, @Nullable LocalDate date, List<DeliveredFile> files, String waiting) {
  /** What changes where anything in it does. */
  String print() {
    return print(files);
  }

  /** The print it has if these are its files. */
  String print(Collection<DeliveredFile> some) {
    String print = Prints.of(name);
    for (DeliveredFile file : some) {
      print = Prints.of(print, file.print());
    }
    return print;
  }

  long size() {
    return files.stream().mapToLong(DeliveredFile::size).sum();
  }

  Delivery asTold(Collection<String> taken) {
    if (date == null) {
      return new Delivery(
          name,
          null,
          Delivery.State.UNDATED,
          "its name holds no date; rename it to something like 2021-11-30");
    }
    Delivery.State state =
        !waiting.isEmpty()
            ? Delivery.State.WAITING
            : taken.contains(print()) ? Delivery.State.TAKEN : Delivery.State.READY;
    return new Delivery(name, date, state, state == Delivery.State.WAITING ? waiting : "");
  }
}
