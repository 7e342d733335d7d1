package io.patentwatch.reference;

import org.jspecify.annotations.Nullable;

/** What is known of one patent while rules look at it. Not thread-safe. */
final class IndustryEvidence {
  private final @Nullable String[] hits;
  private final IndustrySubject subject;
  private @Nullable String title;
  private @Nullable String abstractText;

  IndustryEvidence(@Nullable String[] hits, IndustrySubject subject) {
    this.hits = hits;
    this.subject = subject;
  }

  /** What of a {@link IndustryCondition.Classes} condition matched. */
  @Nullable String hit(int leaf) {
    return hits[leaf];
  }

  String title() {
    String folded = title == null ? IndustryPhrase.fold(subject.title()) : title;
    title = folded;
    return folded;
  }

  String abstractText() {
    String folded =
        abstractText == null ? IndustryPhrase.fold(subject.abstractText()) : abstractText;
    abstractText = folded;
    return folded;
  }
}
