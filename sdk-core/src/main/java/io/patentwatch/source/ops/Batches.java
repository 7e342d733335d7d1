package io.patentwatch.source.ops;

import io.patentwatch.model.PatentNumber;
import io.patentwatch.source.Rejection;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The patents to ask for, up to a hundred at a time. */
interface Batches {
  /** The next of them, or null after the last. */
  @Nullable Batch next();

  /** Which part of them was given out, as far as that is known. */
  OptionalDouble progress();

  /** Some patents to ask for. */
  interface Batch {
    List<? extends PatentNumber> numbers();

    /** What could not be found out about them. */
    List<Rejection> rejections();

    /** Where a reading goes on when so many of them are done. */
    String cursor(int done);
  }
}
