package io.patentwatch.source.json;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a token is got.
 *
 * @param call what asks for it
 * @param value where it stands in the answer
 * @param expires where it is said how many seconds it is good for, if anywhere
 * @param also more that calls need of the answer, by the names of the places it fills
 * @param refused the codes of an envelope that say that a token is not, or no longer, good
 */
record TokenMapping(
    CallMapping call,
    JsonPath value,
    @Nullable JsonPath expires,
    Map<String, JsonPath> also,
    Set<String> refused) {
  TokenMapping {
    also = Map.copyOf(also);
    refused = Set.copyOf(refused);
  }
}
