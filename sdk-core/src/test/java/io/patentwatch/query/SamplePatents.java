package io.patentwatch.query;

import io.patentwatch.model.Holder;
import io.patentwatch.model.Holding;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.Placement;
import io.patentwatch.model.StatusTimeline;
import java.util.Arrays;
import java.util.List;

/** Patents with little but texts. */
final class SamplePatents {
  private SamplePatents() {}

  static Patent titled(String title) {
    return held(title);
  }

  static Patent held(String title, String... holders) {
    List<Holder> all =
        Arrays.stream(holders)
            .map(name -> new Holder(new Party(name, null), Placement.none("test"), null))
            .toList();
    return new Patent(
        new PatentId("CN202110685031.5"),
        null,
        List.of(),
        null,
        title,
        "",
        List.of(new Holding(null, all, "filing")),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        StatusTimeline.UNKNOWN,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
