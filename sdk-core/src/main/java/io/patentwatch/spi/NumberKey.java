package io.patentwatch.spi;

import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PublicationNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which a store finds patents by number.
 *
 * <p>An application number has one key; a publication has one for its series, which joins records
 * of one application, and one for its bare number, which only finds.
 */
public final class NumberKey {
  private NumberKey() {}

  /** The key of an application. */
  public static String of(ApplicationNumber application) {
    return "a:" + application.country() + application.number();
  }

  /** The key of a publication's series: what shares it is one application's. */
  public static String of(PublicationNumber publication, @Nullable LocalDate date) {
    return "p:" + publication.series(date);
  }

  /** The key of a publication's number without its kind. */
  public static String bare(PublicationNumber publication) {
    return "n:" + publication.country() + publication.number();
  }

  /** The key that finds a number given by a caller. */
  public static String find(PatentNumber number) {
    if (number instanceof ApplicationNumber application) {
      return of(application);
    }
    PublicationNumber publication = (PublicationNumber) number;
    return publication.kind() == null ? bare(publication) : "k:" + publication;
  }

  /** The key of a publication's number with its kind, which only finds. */
  public static String exact(PublicationNumber publication) {
    return "k:" + publication;
  }
}
