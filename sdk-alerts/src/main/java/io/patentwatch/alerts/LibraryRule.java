package io.patentwatch.alerts;

import io.patentwatch.model.PatentOutline;
import io.patentwatch.query.PatentQuery;
import java.util.List;
import java.util.Set;

/**
 * A rule that looks at no patent of its own but at the library as a whole, once a run: it is a
 * rule's {@link AlertRule.Evaluation#ofLibrary} alone. What {@link AlertRule} says of rules holds.
 */
public interface LibraryRule extends AlertRule {
  /**
   * What there is to say on the day of the context; what it asks of the library is its own cost.
   */
  List<LibraryOccasion> occasions(AlertContext context);

  /** No patent. */
  @Override
  default PatentQuery reads() {
    return PatentQuery.everything().negate();
  }

  /** Nothing of a patent. */
  @Override
  default Set<RuleInput> inputs() {
    return Set.of();
  }

  /** The occasions, once asked for. */
  @Override
  default Evaluation evaluate(AlertContext context) {
    return new Evaluation() {
      @Override
      public Finding find(PatentOutline outline) {
        return Finding.nothing();
      }

      @Override
      public List<LibraryOccasion> ofLibrary() {
        return occasions(context);
      }
    };
  }
}
