package io.patentwatch.audit;

import io.patentwatch.reference.GazetteerPlace;
import java.util.Objects;

/**
 * A place that a gazetteer lacks.
 *
 * @param name its name as addresses write it; of a firm, as applicants do
 * @param kind what it is
 * @param county the county it was found in, or the city where that is open, with those above it,
 *     such as {@code 浙江省杭州市桐庐县}
 * @param patents how many patents it would place that none of the proposals before it would
 */
public record PlaceProposal(String name, GazetteerPlace.Kind kind, String county, long patents) {
  public PlaceProposal {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(county, "county");
  }
}
