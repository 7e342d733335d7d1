package io.patentwatch.sample;

/** Check characters of the numbers that are invented. */
final class Checks {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ORGANISATION = {3, 7, 9, 10, 5, 8, 4, 2};

  private Checks() {}

  /** A credit code by GB 32100 of its first 16 characters. */
  static String creditCode(String start) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += Character.digit(start.charAt(8 + i), 36) * ORGANISATION[i];
    }
    int check = 11 - sum % 11;
    String body = start + (check == 10 ? "X" : check == 11 ? "0" : String.valueOf(check));
    int total = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      total += ALPHABET.indexOf(body.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return body + ALPHABET.charAt((31 - total % 31) % 31);
  }

  /** An application number of 8 or 12 digits, a dot and its check character. */
  static String application(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 8 + 2);
    }
    int check = sum % 11;
    return digits + '.' + (check == 10 ? "X" : String.valueOf(check));
  }
}
