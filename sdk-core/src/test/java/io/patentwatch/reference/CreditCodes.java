package io.patentwatch.reference;

import io.patentwatch.model.CreditCode;

/** Makes credit codes for tests. */
final class CreditCodes {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private CreditCodes() {}

  /** The code that shares the first 16 characters and is valid. */
  static String valid(String code) {
    for (char organisation : "0123456789X".toCharArray()) {
      for (char check : ALPHABET.toCharArray()) {
        String candidate = code.substring(0, 16) + organisation + check;
        if (CreditCode.defect(candidate).isEmpty()) {
          return candidate;
        }
      }
    }
    throw new IllegalArgumentException(code);
  }
}
