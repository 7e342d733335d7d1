package io.patentwatch.alerts;

import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Holder;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an alert is about and whom it concerns. Immutable.
 *
 * @param patent the patent's identity; absent where it is about no single patent
 * @param title the patent's title, possibly empty, or the name of what it is about
 * @param holders the names of all who hold the patent on the day, as stated, in their order. They
 *     may be natural persons: mask them in what is made for others
 * @param enterprises the enterprises of the registry among the holders, each once, in the order of
 *     the holders
 */
public record AlertSubject(
    @Nullable PatentId patent,
    String title,
    List<String> holders,
    List<EnterpriseMatch> enterprises) {

  /** Copies the lists. */
  public AlertSubject {
    Objects.requireNonNull(title, "title");
    holders = List.copyOf(holders);
    enterprises = List.copyOf(enterprises);
  }

  /** A patent with who holds it on {@code day}. */
  public static AlertSubject of(Patent patent, LocalDate day) {
    List<Holder> holders = patent.holdersOn(day);
    return new AlertSubject(
        patent.id(),
        patent.title(),
        holders.stream().map(holder -> holder.party().name()).toList(),
        holders.stream()
            .map(Holder::enterprise)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .distinct()
            .toList());
  }

  /** Prints what it is about, never whom: names of persons do not belong in a log. */
  @Override
  public String toString() {
    return patent == null ? title : patent + " " + title;
  }
}
