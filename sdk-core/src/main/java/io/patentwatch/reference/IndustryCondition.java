package io.patentwatch.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule asks of a patent. */
sealed interface IndustryCondition {
  /** What of the condition matched, empty where it is an absence; null where it does not hold. */
  @Nullable String match(IndustryEvidence evidence);

  /** Whether it asks for the presence of something. */
  boolean isPositive();

  /**
   * A symbol is under the classes.
   *
   * @param leaf its number in the {@link ClassTable}
   */
  record Classes(int leaf) implements IndustryCondition {
    @Override
    public @Nullable String match(IndustryEvidence evidence) {
      return evidence.hit(leaf);
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
  record Words(Place place, List<IndustryPhrase> phrases) implements IndustryCondition {
    @Override
    public @Nullable String match(IndustryEvidence evidence) {
      for (IndustryPhrase phrase : phrases) {
        boolean stands =
            (place != Place.ABSTRACT && phrase.standsIn(evidence.title()))
                || (place != Place.TITLE && phrase.standsIn(evidence.abstractText()));
        if (stands) {
          return place.name().toLowerCase(java.util.Locale.ROOT) + ' ' + phrase.written();
        }
      }
      return null;
    }

    @Override
    public boolean isPositive() {
      return true;
    }
  }

  /**
   * At least one part holds.
   *
   * @param parts the parts
   */
  record Any(List<IndustryCondition> parts) implements IndustryCondition {
    @Override
    public @Nullable String match(IndustryEvidence evidence) {
      for (IndustryCondition part : parts) {
        String pattern = part.match(evidence);
        if (pattern != null) {
          return pattern;
        }
      }
      return null;
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
    @Override
    public @Nullable String match(IndustryEvidence evidence) {
      List<String> patterns = new ArrayList<>(parts.size());
      for (IndustryCondition part : parts) {
        String pattern = part.match(evidence);
        if (pattern == null) {
          return null;
        }
        if (!pattern.isEmpty()) {
          patterns.add(pattern);
        }
      }
      return String.join(" and ", patterns);
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

    @Override
    public boolean isPositive() {
      return false;
    }
  }
}
