package io.patentwatch.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unified social credit code (统一社会信用代码) by GB 32100-2015, the identity of a Chinese organisation.
 *
 * <p>18 characters: 1 registering authority, 2 type of organisation, 3-8 division of the
 * registering authority, 9-17 organisation code by GB 11714 with its own check character, 18 check
 * character. The letters I, O, S, V and Z do not occur. Immutable and thread-safe.
 *
 * @param code the 18 characters, upper case, valid
 */
public record CreditCode(String code) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it is not in canonical form or not valid
   */
  public CreditCode {
    String reason = defectOf(code);
    if (reason != null) {
      throw new IllegalArgumentException("'" + code + "' is no credit code: " + reason);
    }
  }

  /**
   * Reads a code in any width and case, with or without blanks.
   *
   * @throws IllegalArgumentException if it is not valid, naming the reason
   */
  public static CreditCode parse(String text) {
    return new CreditCode(Spelling.compact(text));
  }

  /**
   * Why a text is no valid code; empty when it is one. Looks, in this order, at the length, at each
   * character, at the check character and at that of the organisation code.
   */
  public static Optional<String> defect(String text) {
    return Optional.ofNullable(defectOf(Spelling.compact(text)));
  }

  private static @Nullable String defectOf(String code) {
    if (code.length() != 18) {
      return "it has " + code.length() + " characters, not 18";
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 18; i++) {
      int value = ALPHABET.indexOf(code.charAt(i));
      if (value < 0) {
        return "the character '" + code.charAt(i) + "' at position " + (i + 1) + " cannot occur";
      }
      if (i < 17) {
        sum += value * weight;
        weight = weight * 3 % 31;
      }
    }
    char check = ALPHABET.charAt((31 - sum % 31) % 31);
    if (check != code.charAt(17)) {
      return "the check character is " + code.charAt(17) + ", computed " + check;
    }
    char organisation = organisationCheck(code);
    if (organisation != code.charAt(16)) {
      return "the check character of the organisation code is "
          + code.charAt(16)
          + ", computed "
          + organisation;
    }
    return null;
  }

  private static char organisationCheck(String code) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      // GB 11714 counts through all letters: A is 10, Z is 35.
      sum += Character.digit(code.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }

  /** The registering authority, character 1: 9 market regulation, 5 civil affairs, ... */
  public String authority() {
    return code.substring(0, 1);
  }

  /** Authority and type, characters 1-2: 91 enterprise, 92 self-employed, 93 farmers' co-op, ... */
  public String type() {
    return code.substring(0, 2);
  }

  /**
   * The GB/T 2260 code of the registering authority, characters 3-8. It does not say where the
   * organisation is.
   */
  public String registrationDivision() {
    return code.substring(2, 8);
  }

  /** The organisation code by GB 11714, characters 9-17, its check character included. */
  public String organisationCode() {
    return code.substring(8, 17);
  }

  @Override
  public String toString() {
    return code;
  }
}
