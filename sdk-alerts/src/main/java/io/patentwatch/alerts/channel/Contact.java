package io.patentwatch.alerts.channel;

import io.patentwatch.model.CreditCode;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of an enterprise and one way to reach them. Immutable.
 *
 * @param enterprise the enterprise's name, or {@link #OFFICE}
 * @param creditCode its unified social credit code; give it where two enterprises share a name
 * @param id the stable name under which the ledger keeps what was sent; neither a person's name nor
 *     an address
 * @param channel the id of the channel
 * @param address where the channel reaches them: a secret, never printed
 * @param locale the language to tell them in
 * @param verified whether it is known that the address is the enterprise's; until then it gets only
 *     what is public
 * @param consent whether they agreed to be told; without it they never are
 * @param optedOut whether they want to be told no more
 * @param level from which level on they are told: 0 at first, 1 and more when nobody acknowledged
 */
public record Contact(
    String enterprise,
    @Nullable CreditCode creditCode,
    String id,
    String channel,
    String address,
    Locale locale,
    boolean verified,
    boolean consent,
    boolean optedOut,
    int level) {
  /**
   * The enterprise of contacts of whoever keeps the whole library, such as a county's office: they
   * are told of every alert, also of those that concern no enterprise.
   */
  public static final String OFFICE = "*";

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if enterprise, id, channel or address is blank, the level is
   *     negative, or a contact of the office is not verified
   */
  public Contact {
    required(enterprise, "enterprise");
    required(id, "contact");
    required(channel, "channel");
    required(address, "address");
    Objects.requireNonNull(locale, "locale");
    if (level < 0) {
      throw new IllegalArgumentException("level " + level + "; give 0 or more");
    }
    if (enterprise.equals(OFFICE) && !verified) {
      throw new IllegalArgumentException(
          "contact '" + id + "' is to be told of everything and not verified; verify it first");
    }
  }

  private static void required(String value, String column) {
    Objects.requireNonNull(value, column);
    if (value.isBlank()) {
      throw new IllegalArgumentException("the " + column + " is empty; every contact needs one");
    }
  }

  boolean isOffice() {
    return enterprise.equals(OFFICE);
  }

  /** Whether they may be told anything at all. */
  boolean mayBeTold() {
    return consent && !optedOut;
  }

  Recipient recipient() {
    return new Recipient(id, channel, address, locale);
  }

  /** Prints id and channel, never the address. */
  @Override
  public String toString() {
    return id + " by " + channel;
  }
}
