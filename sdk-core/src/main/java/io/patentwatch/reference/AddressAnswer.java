package io.patentwatch.reference;

import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.RegionLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the answer of what was read in one address. */
final class AddressAnswer {
  private static final int MOST_CANDIDATES = 20;

  private final DivisionNames names;
  private final AddressText text;

  AddressAnswer(DivisionNames names, AddressText text) {
    this.names = names;
    this.text = text;
  }

  static Location undecided(AddressReason reason) {
    return undecided(reason, List.of());
  }

  static Location abroad(CountryNames.Country country, List<Location.Span> spans) {
    AddressReason reason = AddressReason.abroad(country);
    return new Location(
        country.level(),
        List.of(),
        country.name(),
        List.of(),
        spans,
        reason.english(),
        reason.chinese());
  }

  Location doubtful(DivisionStep chain) {
    String named = named(chain);
    return undecided(
        AddressReason.doubtful(named),
        candidates(names.today(chain.places()), AddressReason.mayMean(named)));
  }

  /**
   * Where a chain leads.
   *
   * @param other a division that excludes it, or none
   */
  Location decided(DivisionStep chain, int other) {
    int[] today = provinceFirst(chain, names.today(chain.places()));
    if (other >= 0) {
      int[] both = with(today, other);
      return answer(
          chain,
          names.common(both),
          candidates(both, AddressReason.EXCLUDING),
          AddressReason.excluding(names.name(chain.places()[0]), names.name(other)));
    }
    Location moved = moved(chain, today);
    if (moved != null) {
      return moved;
    }
    int answer = names.common(today);
    if (today.length == 1) {
      boolean alone = chain.before() == null && !names.level(answer).equals(RegionLevel.PROVINCE);
      return answer(
          chain,
          answer,
          List.of(),
          AddressReason.named(named(chain), names.name(answer), chain.full(), alone));
    }
    AddressReason why =
        chain.places().length == 1
            ? AddressReason.tookOverPart(names.name(chain.places()[0]))
            : AddressReason.oneOf(named(chain), today.length);
    return answer(
        chain, answer, candidates(today, why), AddressReason.open(named(chain), today.length));
  }

  /** An answer with what a gazetteer adds to it. */
  Location placed(Location location, Gazetteer.Finding finding) {
    if (finding.matches().isEmpty()) {
      return location;
    }
    GazetteerCounty.Match match = finding.matches().get(0);
    GazetteerPlace place = match.places().get(0);
    if (finding.townships().size() != 1) {
      return new Location(
          location.level(),
          location.path(),
          null,
          candidates(location.path(), finding.matches()),
          location.spans(),
          location.reason(),
          location.reasonChinese());
    }
    Division township = finding.townships().iterator().next();
    List<Division> path = new ArrayList<>(location.path());
    path.add(township);
    List<Location.Span> spans = new ArrayList<>(location.spans());
    for (GazetteerCounty.Match each : finding.matches()) {
      spans.add(text.span(each.start(), each.end(), township.code()));
    }
    AddressReason reason = AddressReason.gazetteer(text.from(match.start(), match.end()), township);
    return new Location(
        township.level(), path, null, List.of(), spans, reason.english(), reason.chinese(), place);
  }

  private static List<Location.Candidate> candidates(
      List<Division> above, List<GazetteerCounty.Match> matches) {
    String names = above.stream().map(Division::name).collect(Collectors.joining());
    List<Location.Candidate> candidates = new ArrayList<>();
    for (GazetteerCounty.Match match : matches) {
      for (GazetteerPlace place : match.places()) {
        AddressReason reason = AddressReason.gazetteer(place.name(), place.township());
        candidates.add(
            new Location.Candidate(
                place.township().code(),
                names + place.township().name(),
                reason.english(),
                reason.chinese()));
      }
    }
    return candidates.stream().distinct().limit(MOST_CANDIDATES).toList();
  }

  /**
   * The answer where the township named, or a part of it, has gone to another county than the
   * address names: a county that is one division today stands as it is written.
   */
  private @Nullable Location moved(DivisionStep chain, int[] today) {
    DivisionStep county = chain.before();
    while (county != null && names.level(county.places()[0]) != RegionLevel.COUNTY) {
      county = county.before();
    }
    if (county == null || names.level(chain.places()[0]) != RegionLevel.TOWNSHIP) {
      return null;
    }
    int[] counties = names.today(county.places());
    for (int place : today) {
      if (Arrays.stream(counties).noneMatch(above -> names.isOnOrBelow(place, above))) {
        boolean stands = counties.length == 1;
        int answer = stands ? counties[0] : names.common(with(counties, place));
        AddressReason reason = AddressReason.movedAway(named(chain), named(county));
        return answer(stands ? county : chain, answer, candidates(today, reason), reason);
      }
    }
    return null;
  }

  private static int[] with(int[] places, int more) {
    int[] both = Arrays.copyOf(places, places.length + 1);
    both[places.length] = more;
    return both;
  }

  // 海南 in front is the province, though a prefecture and a district share its bare name.
  private int[] provinceFirst(DivisionStep chain, int[] places) {
    for (int place : places) {
      if (chain.before() == null && names.level(place) == RegionLevel.PROVINCE) {
        return new int[] {place};
      }
    }
    return places;
  }

  private String named(DivisionStep step) {
    return text.from(step.start(), step.end());
  }

  private static Location undecided(AddressReason reason, List<Location.Candidate> candidates) {
    return new Location(
        null, List.of(), null, candidates, List.of(), reason.english(), reason.chinese());
  }

  private Location answer(
      DivisionStep chain, int answer, List<Location.Candidate> candidates, AddressReason reason) {
    if (answer < 0) {
      return undecided(reason, candidates);
    }
    List<Location.Span> spans = new ArrayList<>(4);
    for (DivisionStep step = chain; step != null; step = step.before()) {
      Division named = names.divisionAt(answer, names.level(step.places()[0]));
      DivisionCode code = named == null ? names.division(answer).code() : named.code();
      spans.add(0, text.span(step.start(), step.end(), code));
    }
    return new Location(
        names.level(answer),
        names.path(answer),
        null,
        candidates,
        spans,
        reason.english(),
        reason.chinese());
  }

  private List<Location.Candidate> candidates(int[] places, AddressReason reason) {
    return Arrays.stream(places)
        .sorted()
        .distinct()
        .limit(MOST_CANDIDATES)
        .mapToObj(
            place -> {
              StringBuilder name = new StringBuilder();
              names.path(place).forEach(division -> name.append(division.name()));
              return new Location.Candidate(
                  names.division(place).code(),
                  name.toString(),
                  reason.english(),
                  reason.chinese());
            })
        .toList();
  }
}
