package io.patentwatch.source.json;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What around the records says whether a call went well.
 *
 * @param code where the code stands; absent where HTTP's status is all there is
 * @param message where its words stand
 * @param good the codes of a good answer
 * @param empty the codes that say that there is nothing
 * @param later the codes that say to come again later
 * @param emptyStatus the HTTP statuses that say that there is nothing
 */
record EnvelopeMapping(
    @Nullable JsonPath code,
    @Nullable JsonPath message,
    Set<String> good,
    Set<String> empty,
    Set<String> later,
    Set<String> emptyStatus) {
  EnvelopeMapping {
    good = Set.copyOf(good);
    empty = Set.copyOf(empty);
    later = Set.copyOf(later);
    emptyStatus = Set.copyOf(emptyStatus);
  }

  static EnvelopeMapping none() {
    return new EnvelopeMapping(null, null, Set.of(), Set.of(), Set.of(), Set.of());
  }
}
