package io.patentwatch.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a rule asks of a patent. */
sealed interface IndustryCondition {
  /** What of the condition matched, empty where it is an absence; null where it does not hold. */
  @Nullable String match(IndustryEvidence evidence);

  /** Whether it would hold if only the words were as it asks. */
  boolean holdsButForWords(IndustryEvidence evidence);

  /** Whether it asks for the presence of a class, a word or an enterprise. */
  boolean isPositive();

  /** What {@link #needs} is of a condition that can hold without any class. */
  long NOTHING = -1;

  /**
   * Bits of {@link IndustryEvidence#classes}, of which it needs one to hold; {@link #NOTHING} where
   * it needs none.
   */
  default long needs() {
    return NOTHING;
  }

  /**
   * A symbol is under the classes.
   *
   * @param leaf its number in the {@link ClassTable}
   */
  record Classes(int leaf) implements IndustryCondition {
    @Override
    public long needs() {
      return 1L << leaf;
    }

    @Override
    public @Nullable String match(IndustryEvidence evidence) {
      return evidence.hit(leaf);
    }

    @Override
    public boolean holdsButForWords(IndustryEvidence evidence) {
      return evidence.hit(leaf) != null;
    }

    @Override
    public boolean isPositive() {
      return true;
    }
  }

  /** Where phrases are looked for. */
  enum Place {
    KEYWORD,
    TITLE,
    ABSTRACT
  }

  /**
   * A phrase stands in a text.
   *
   * @param place in which text
   * @param phrases any of them
   */
  record Words(Place place, PhraseTable.PhraseList phrases) implements IndustryCondition {
    @Override
    public @Nullable String match(IndustryEvidence evidence) {
      IndustryPhrase found = place == Place.ABSTRACT ? null : evidence.title().find(phrases);
      if (found == null && place != Place.TITLE) {
        found = evidence.abstractText().find(phrases);
      }
      return found == null ? null : place.name().toLowerCase(Locale.ROOT) + ' ' + found.written();
    }

    @Override
    public boolean holdsButForWords(IndustryEvidence evidence) {
      return true;
    }

    @Override
    public boolean isPositive() {
      return true;
    }
  }

  /**
   * An applicant is one of these enterprises.
   *
   * @param byName the enterprises as written, by folded name or credit code
   */
  record Enterprises(Map<String, String> byName) implements IndustryCondition {
    @Override
    public @Nullable String match(IndustryEvidence evidence) {
      for (String applicant : evidence.applicants()) {
        String written = byName.get(FoldedName.of(applicant));
        if (written != null) {
          return "enterprise " + written;
        }
      }
      return null;
    }

    @Override
    public boolean holdsButForWords(IndustryEvidence evidence) {
      return match(evidence) != null;
    }

    @Override
    public boolean isPositive() {
      return true;
    }
  }

  /** Which day is looked at. */
  enum Day {
    FILED,
    PUBLISHED
  }

  /**
   * A day lies between two.
   *
   * @param day which
   * @param from the first; absent for any
   * @param until the last; absent for any
   */
  record Dated(Day day, @Nullable LocalDate from, @Nullable LocalDate until)
      implements IndustryCondition {
    @Override
    public @Nullable String match(IndustryEvidence evidence) {
      LocalDate at = evidence.day(day);
      boolean holds =
          at != null
              && (from == null || !at.isBefore(from))
              && (until == null || !at.isAfter(until));
      return holds ? "" : null;
    }

    @Override
    public boolean holdsButForWords(IndustryEvidence evidence) {
      return match(evidence) != null;
    }

    @Override
    public boolean isPositive() {
      return false;
    }
  }

  /**
   * At least one part holds.
   *
   * @param parts the parts
   */
  record Any(List<IndustryCondition> parts) implements IndustryCondition {
    /** That of any part; one that needs nothing has all bits. */
    @Override
    public long needs() {
      long needs = 0;
      for (IndustryCondition part : parts) {
        needs |= part.needs();
      }
      return needs;
    }

    @Override
    public @Nullable String match(IndustryEvidence evidence) {
      for (int i = 0; i < parts.size(); i++) {
        String pattern = parts.get(i).match(evidence);
        if (pattern != null) {
          return pattern;
        }
      }
      return null;
    }

    @Override
    public boolean holdsButForWords(IndustryEvidence evidence) {
      return parts.stream().anyMatch(part -> part.holdsButForWords(evidence));
    }

    @Override
    public boolean isPositive() {
      return parts.stream().allMatch(IndustryCondition::isPositive);
    }
  }

  /**
   * All parts hold.
   *
   * @param parts the parts
   */
  record All(List<IndustryCondition> parts) implements IndustryCondition {
    /** That of the part which is the hardest to please, as it must hold too. */
    @Override
    public long needs() {
      long needs = NOTHING;
      for (IndustryCondition part : parts) {
        needs = Long.bitCount(part.needs()) < Long.bitCount(needs) ? part.needs() : needs;
      }
      return needs;
    }

    @Override
    public @Nullable String match(IndustryEvidence evidence) {
      // Most fail at the first part, so nothing is made before all hold.
      List<String> patterns = List.of();
      for (int i = 0; i < parts.size(); i++) {
        String pattern = parts.get(i).match(evidence);
        if (pattern == null) {
          return null;
        }
        if (!pattern.isEmpty()) {
          patterns = patterns.isEmpty() ? new ArrayList<>(parts.size()) : patterns;
          patterns.add(pattern);
        }
      }
      return String.join(" and ", patterns);
    }

    @Override
    public boolean holdsButForWords(IndustryEvidence evidence) {
      return parts.stream().allMatch(part -> part.holdsButForWords(evidence));
    }

    @Override
    public boolean isPositive() {
      return parts.stream().anyMatch(IndustryCondition::isPositive);
    }
  }

  /**
   * The part does not hold.
   *
   * @param part the part
   */
  record Not(IndustryCondition part) implements IndustryCondition {
    @Override
    public @Nullable String match(IndustryEvidence evidence) {
      return part.match(evidence) == null ? "" : null;
    }

    /** Words that are there and should not be are no reason to call it near. */
    @Override
    public boolean holdsButForWords(IndustryEvidence evidence) {
      return part.match(evidence) == null;
    }

    @Override
    public boolean isPositive() {
      return false;
    }
  }
}
