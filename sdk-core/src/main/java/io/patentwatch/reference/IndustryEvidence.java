package io.patentwatch.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of one patent while rules look at it. Not thread-safe. */
final class IndustryEvidence {
  private final @Nullable String[] hits;
  private final IndustrySubject subject;
  private @Nullable String title;
  private @Nullable String abstractText;

  private final long classes;

  IndustryEvidence(@Nullable String[] hits, long classes, IndustrySubject subject) {
    this.hits = hits;
    this.classes = classes;
    this.subject = subject;
  }

  /** What of a {@link IndustryCondition.Classes} condition matched. */
  @Nullable String hit(int leaf) {
    return hits[leaf];
  }

  /** A bit for each {@link IndustryCondition.Classes} that matched, of their numbers modulo 64. */
  long classes() {
    return classes;
  }

  String title() {
    String folded = title == null ? IndustryText.fold(subject.title()) : title;
    title = folded;
    return folded;
  }

  String abstractText() {
    String folded = abstractText == null ? IndustryText.fold(subject.abstractText()) : abstractText;
    abstractText = folded;
    return folded;
  }

  List<String> applicants() {
    return subject.applicants();
  }

  @Nullable LocalDate day(IndustryCondition.Day day) {
    return day == IndustryCondition.Day.FILED ? subject.filed() : subject.published();
  }
}
