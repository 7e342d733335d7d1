package io.patentwatch.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of one patent while rules look at it. Not thread-safe. */
final class IndustryEvidence {
  private final @Nullable String[] hits;
  private final IndustrySubject subject;
  private final PhraseTable phrases;
  private final long classes;
  private @Nullable PhraseText title;
  private @Nullable PhraseText abstractText;

  IndustryEvidence(
      @Nullable String[] hits, long classes, IndustrySubject subject, PhraseTable phrases) {
    this.hits = hits;
    this.classes = classes;
    this.subject = subject;
    this.phrases = phrases;
  }

  /** What of a {@link IndustryCondition.Classes} condition matched. */
  @Nullable String hit(int leaf) {
    return hits[leaf];
  }

  /** A bit for each {@link IndustryCondition.Classes} that matched, of their numbers modulo 64. */
  long classes() {
    return classes;
  }

  PhraseText title() {
    PhraseText read = title == null ? new PhraseText(subject.title(), phrases) : title;
    title = read;
    return read;
  }

  PhraseText abstractText() {
    PhraseText read =
        abstractText == null ? new PhraseText(subject.abstractText(), phrases) : abstractText;
    abstractText = read;
    return read;
  }

  List<String> applicants() {
    return subject.applicants();
  }

  @Nullable LocalDate day(IndustryCondition.Day day) {
    return day == IndustryCondition.Day.FILED ? subject.filed() : subject.published();
  }
}
