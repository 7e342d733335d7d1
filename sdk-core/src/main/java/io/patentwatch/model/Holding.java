package io.patentwatch.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who holds an application or right from a day on.
 *
 * @param from the first day; absent where it holds from the beginning
 * @param holders all holders, in the order stated
 * @param because the statement it comes from, such as {@code CN209078969U 2019-07-09}
 */
public record Holding(@Nullable LocalDate from, List<Holder> holders, String because) {
  public Holding {
    holders = List.copyOf(holders);
    Objects.requireNonNull(because, "because");
  }
}
