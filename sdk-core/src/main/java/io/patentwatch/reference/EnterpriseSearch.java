package io.patentwatch.reference;

import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Party;
import io.patentwatch.reference.RegionPrefixes.Prefix;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The search of {@link EnterpriseRegistry#resolve}: exact before spelled otherwise before weak. */
final class EnterpriseSearch {
  private static final double SPELLED_OTHERWISE = 0.99;
  private static final double BRANCH = 0.95;

  /** What a weak match needs. */
  private static final double TAKEN = 0.92;

  private static final double OFFERED = 0.5;

  /** How far the second must be behind. */
  private static final double AHEAD = 0.05;

  private static final int MOST_OFFERED = 5;
  private static final String REGISTERED = "registered name";
  private static final EnterpriseAnswer NONE_LIKE =
      EnterpriseAnswer.none("no enterprise has a name like it");
  private static final EnterpriseAnswer NO_BRANCH = EnterpriseAnswer.none("");

  private final Divisions divisions;
  private final List<EnterpriseBearer> bearers = new ArrayList<>();
  private final Map<String, List<EnterpriseBearer>> byName;
  private volatile @Nullable Weak weak;

  /** What only names need that are not found exactly. */
  private record Weak(RegionPrefixes prefixes, SimilarNames similar) {}

  /**
   * A party's name and address while it is looked for.
   *
   * @param name the name in its parts
   * @param seat its address
   */
  private record Asked(EnterpriseName name, EnterpriseSeat.Asked seat) {}

  EnterpriseSearch(Collection<Enterprise> enterprises, Divisions divisions) {
    this.divisions = divisions;
    byName = new HashMap<>(enterprises.size() * 4 / 3 + 1);
    for (Enterprise enterprise : enterprises) {
      if (enterprise.formerNames().isEmpty() && enterprise.aliases().isEmpty()) {
        add(bearer(enterprise, enterprise.name(), REGISTERED, null, null));
      } else {
        names(enterprise).values().forEach(this::add);
      }
    }
  }

  private void add(EnterpriseBearer bearer) {
    if (!bearer.name().isEmpty()) {
      byName.merge(bearer.name(), List.of(bearer), EnterpriseSearch::both);
      bearers.add(bearer);
    }
  }

  private static List<EnterpriseBearer> both(
      List<EnterpriseBearer> some, List<EnterpriseBearer> one) {
    return Stream.of(some, one).flatMap(Collection::stream).toList();
  }

  /** The names of an enterprise, folded; a former one began when the one before it ended. */
  private static Map<String, EnterpriseBearer> names(Enterprise enterprise) {
    Map<String, EnterpriseBearer> names = new LinkedHashMap<>();
    List<LocalDate> ends =
        enterprise.formerNames().stream()
            .flatMap(former -> Stream.ofNullable(former.until()))
            .sorted()
            .toList();
    LocalDate last = ends.isEmpty() ? null : ends.get(ends.size() - 1);
    put(names, bearer(enterprise, enterprise.name(), REGISTERED, last, null));
    for (Enterprise.FormerName former : enterprise.formerNames()) {
      LocalDate until = former.until();
      LocalDate from =
          until == null
              ? null
              : ends.stream()
                  .filter(end -> end.isBefore(until))
                  .max(Comparator.naturalOrder())
                  .orElse(null);
      String reason = until == null ? "former name" : "former name until " + until;
      put(names, bearer(enterprise, former.name(), reason, from, until));
    }
    for (String alias : enterprise.aliases()) {
      put(names, bearer(enterprise, alias, "alias " + alias, null, null));
    }
    return names;
  }

  private static void put(Map<String, EnterpriseBearer> names, EnterpriseBearer bearer) {
    names.putIfAbsent(bearer.name(), bearer);
  }

  private static EnterpriseBearer bearer(
      Enterprise enterprise,
      String name,
      String reason,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    return new EnterpriseBearer(
        enterprise,
        FoldedName.of(name),
        new EnterpriseMatch(enterprise.name(), enterprise.creditCode(), 1, reason),
        from,
        until);
  }

  boolean knows(String name) {
    return byName.containsKey(FoldedName.of(name));
  }

  EnterpriseAnswer resolve(Party party, @Nullable LocalDate day) {
    String folded = FoldedName.of(party.name());
    List<EnterpriseBearer> exact = byName.getOrDefault(folded, List.of());
    boolean person = folded.length() <= 4 && PersonName.isOne(party.name(), folded);
    if (exact.size() == 1 && !person) {
      return EnterpriseAnswer.taken(exact.get(0).match());
    }
    if (bearers.isEmpty() || folded.isEmpty()) {
      return EnterpriseAnswer.none(
          folded.isEmpty() ? "no name is stated" : "no enterprise is known");
    }
    EnterpriseSeat.Asked seat =
        new EnterpriseSeat.Asked(
            party.address() == null ? "" : party.address(), weak().prefixes(), divisions);
    if (person || PersonName.isOne(party.name(), folded)) {
      return ofPerson(exact, seat);
    }
    if (!exact.isEmpty()) {
      return among(exact, seat, day);
    }
    EnterpriseName name = EnterpriseName.read(folded, weak().prefixes());
    EnterpriseAnswer answer = spelledOtherwise(new Asked(name, seat), day);
    return answer.enterprise() != null || name.prefix().end() == 0
        ? answer
        : likelier(answer, ofSameCore(new Asked(name.withoutPrefix(), seat)));
  }

  /** A person's name is no enterprise's, unless an enterprise of that name is at that address. */
  private static EnterpriseAnswer ofPerson(
      List<EnterpriseBearer> exact, EnterpriseSeat.Asked seat) {
    List<EnterpriseBearer> there =
        exact.stream()
            .filter(
                bearer ->
                    seat.agreement(bearer.enterprise()).compareTo(EnterpriseSeat.TOWNSHIP) >= 0)
            .toList();
    return there.size() == 1
        ? EnterpriseAnswer.taken(
            there.get(0).weaker(1, there.get(0).match().reason() + ", and the address agrees"))
        : EnterpriseAnswer.none("a natural person by the form of the name");
  }

  /** One of several that bear one name: by the day, then by the address. */
  private static EnterpriseAnswer among(
      List<EnterpriseBearer> several, EnterpriseSeat.Asked seat, @Nullable LocalDate day) {
    List<EnterpriseBearer> left = several;
    if (day != null) {
      List<EnterpriseBearer> known =
          left.stream().filter(bearer -> bearer.isKnownToBear(day)).toList();
      left = known.size() == 1 ? known : left.stream().filter(b -> b.mayBear(day)).toList();
      if (left.size() == 1) {
        return EnterpriseAnswer.taken(
            left.get(0).weaker(1, left.get(0).match().reason() + ", of several on " + day));
      }
      left = left.isEmpty() ? several : left;
    }
    EnterpriseSeat best = EnterpriseSeat.OPEN;
    List<EnterpriseBearer> nearest = List.of();
    for (EnterpriseBearer bearer : left) {
      EnterpriseSeat agreement = seat.agreement(bearer.enterprise());
      if (agreement.compareTo(best) > 0) {
        best = agreement;
        nearest = List.of(bearer);
      } else if (agreement == best) {
        nearest = both(nearest, List.of(bearer));
      }
    }
    if (best != EnterpriseSeat.OPEN && nearest.size() == 1) {
      EnterpriseBearer bearer = nearest.get(0);
      return EnterpriseAnswer.taken(
          bearer.weaker(1, bearer.match().reason() + ", of several by the address"));
    }
    return new EnterpriseAnswer(
        null,
        left.stream().map(EnterpriseBearer::match).limit(MOST_OFFERED).toList(),
        left.size() + " enterprises have this name, and neither day nor address tells them apart");
  }

  private EnterpriseAnswer spelledOtherwise(Asked asked, @Nullable LocalDate day) {
    List<EnterpriseBearer> ofCore = ofCore(asked.name().core());
    List<EnterpriseBearer> same = same(asked.name(), ofCore);
    if (!same.isEmpty()) {
      return weakened(
          same.size() == 1
              ? EnterpriseAnswer.taken(same.get(0).match())
              : among(same, asked.seat(), day),
          SPELLED_OTHERWISE,
          ", its region spelled otherwise");
    }
    EnterpriseAnswer branch = branch(asked, day);
    return branch.enterprise() != null || !branch.candidates().isEmpty()
        ? branch
        : weakOrNear(asked, ofCore);
  }

  /** Among those that differ in division or form alone; where there are none, among those near. */
  private EnterpriseAnswer weakOrNear(Asked asked, List<EnterpriseBearer> ofCore) {
    EnterpriseAnswer answer = weak(asked, ofCore);
    return answer.enterprise() == null && answer.candidates().isEmpty()
        ? weak(asked, bearers(weak().similar().near(asked.name().core())))
        : answer;
  }

  private EnterpriseAnswer ofSameCore(Asked asked) {
    return weak(asked, ofCore(asked.name().core()));
  }

  private static EnterpriseAnswer likelier(EnterpriseAnswer one, EnterpriseAnswer other) {
    return other.enterprise() != null || one.candidates().isEmpty() ? other : one;
  }

  private List<EnterpriseBearer> same(EnterpriseName name, List<EnterpriseBearer> ofCore) {
    List<EnterpriseBearer> same = new ArrayList<>(ofCore.size());
    for (EnterpriseBearer bearer : ofCore) {
      if (isSame(name, read(bearer))) {
        same.add(bearer);
      }
    }
    return same;
  }

  private static boolean isSame(EnterpriseName one, EnterpriseName other) {
    return one.core().equals(other.core())
        && one.form().equals(other.form())
        && one.prefix().isSamePlace(other.prefix());
  }

  private EnterpriseAnswer branch(Asked asked, @Nullable LocalDate day) {
    String head = EnterpriseName.headOfBranch(asked.name().folded());
    if (head.isEmpty()) {
      return NO_BRANCH;
    }
    List<EnterpriseBearer> exact = byName.getOrDefault(head, List.of());
    EnterpriseName name = EnterpriseName.read(head, weak().prefixes());
    List<EnterpriseBearer> bearers = exact.isEmpty() ? same(name, ofCore(name.core())) : exact;
    if (bearers.isEmpty()) {
      return NO_BRANCH;
    }
    // The address is the branch's, so it cannot tell apart those that have branches.
    EnterpriseSeat.Asked nowhere = new EnterpriseSeat.Asked("", weak().prefixes(), divisions);
    EnterpriseAnswer answer =
        bearers.size() == 1
            ? EnterpriseAnswer.taken(bearers.get(0).match())
            : among(bearers, nowhere, day);
    return weakened(answer, BRANCH, EnterpriseRegistry.BRANCH);
  }

  private static EnterpriseAnswer weakened(EnterpriseAnswer answer, double score, String addition) {
    EnterpriseMatch match = answer.enterprise();
    return match == null
        ? answer
        : EnterpriseAnswer.taken(
            new EnterpriseMatch(
                match.name(), match.creditCode(), score, match.reason() + addition));
  }

  private EnterpriseAnswer weak(Asked asked, List<EnterpriseBearer> found) {
    List<Enterprise> enterprises = new ArrayList<>(found.size());
    List<EnterpriseMatch> matches = new ArrayList<>(found.size());
    for (EnterpriseBearer bearer : found) {
      EnterpriseMatch match = scored(asked, bearer);
      if (match != null) {
        int known = enterprises.indexOf(bearer.enterprise());
        if (known < 0) {
          enterprises.add(bearer.enterprise());
          matches.add(match);
        } else if (match.score() > matches.get(known).score()) {
          matches.set(known, match);
        }
      }
    }
    if (matches.size() > 1) {
      matches.sort(
          Comparator.comparingDouble(EnterpriseMatch::score)
              .reversed()
              .thenComparing(EnterpriseMatch::name));
    }
    if (matches.isEmpty()) {
      return NONE_LIKE;
    }
    EnterpriseMatch first = matches.get(0);
    boolean ahead = matches.size() == 1 || first.score() - matches.get(1).score() >= AHEAD;
    return first.score() >= TAKEN && ahead
        ? EnterpriseAnswer.taken(first)
        : new EnterpriseAnswer(
            null,
            matches.stream().limit(MOST_OFFERED).toList(),
            ahead
                ? "the likeliest is too unlike: " + first.score() + " of " + TAKEN
                : "several are as alike");
  }

  private @Nullable EnterpriseMatch scored(Asked asked, EnterpriseBearer bearer) {
    EnterpriseName known = read(bearer);
    double similarity = SimilarNames.similarity(asked.name().core(), known.core());
    double score = similarity;
    StringBuilder reason = new StringBuilder(bearer.match().reason());
    if (similarity < 1) {
      reason.append(", differently written");
    }
    Prefix here = asked.name().prefix();
    Prefix there = known.prefix();
    if (!here.isSamePlace(there)) {
      boolean open = here.region().isEmpty() || there.region().isEmpty();
      score -= open ? 0.12 : 0.2;
      reason.append(open ? ", region named in one only" : ", of another region");
    }
    if (!asked.name().form().equals(known.form())) {
      score -= 0.1;
      reason.append(", of another form");
    }
    EnterpriseSeat seat = score < OFFERED - 0.15 ? EnterpriseSeat.OPEN : agreement(asked, bearer);
    switch (seat) {
      case ADDRESS -> score += 0.15;
      case TOWNSHIP, COUNTY -> score += similarity < 1 ? 0.03 : 0.05;
      case OPEN -> {
        // The address adds nothing.
      }
    }
    if (seat != EnterpriseSeat.OPEN) {
      reason
          .append(", ")
          .append(seat == EnterpriseSeat.ADDRESS ? "at" : "near")
          .append(" its seat");
    }
    return score < OFFERED
        ? null
        : bearer.weaker(Math.min(score, SPELLED_OTHERWISE), reason.toString());
  }

  private static EnterpriseSeat agreement(Asked asked, EnterpriseBearer bearer) {
    return asked.seat().agreement(bearer.enterprise());
  }

  private EnterpriseName read(EnterpriseBearer bearer) {
    return EnterpriseName.read(bearer.name(), weak().prefixes());
  }

  private List<EnterpriseBearer> ofCore(String core) {
    return bearers(weak().similar().same(core));
  }

  private List<EnterpriseBearer> bearers(int[] numbers) {
    List<EnterpriseBearer> found = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      found.add(bearers.get(number));
    }
    return found;
  }

  private Weak weak() {
    Weak made = weak;
    if (made == null) {
      RegionPrefixes prefixes = RegionPrefixes.of(divisions);
      List<String> cores =
          bearers.stream()
              .map(bearer -> EnterpriseName.read(bearer.name(), prefixes).core())
              .toList();
      made = new Weak(prefixes, new SimilarNames(cores));
      weak = made;
    }
    return made;
  }
}
