package io.patentwatch.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The identities of patents as numbers: those of the usual forms carry themselves, any other is the
 * negative number of its place in a list.
 */
final class Identities {
  /** What {@link #find} says of an identity that was never seen. */
  static final long UNKNOWN = Long.MIN_VALUE;

  private static final int MOST_DIGITS = 14;
  private static final int DIGITS_AT = 47;
  private static final int SUFFIX_AT = 51;
  private static final int FORM_AT = 58;
  private static final int BARE = 0;
  private static final int CHECKED = 1;
  private static final int LETTERED = 2;

  private final List<String> others = new ArrayList<>();
  private final Map<String, Long> known = new HashMap<>();

  /** The number of an identity, which it gets now if it has none. */
  long of(String id) {
    long code = find(id);
    if (code == UNKNOWN) {
      others.add(id);
      code = -others.size();
      known.put(id, code);
    }
    return code;
  }

  /** The number of an identity, or {@link #UNKNOWN}. */
  long find(String id) {
    long packed = packed(id);
    if (packed >= 0) {
      return packed;
    }
    Long code = known.get(id);
    return code == null ? UNKNOWN : code;
  }

  private static long packed(String id) {
    int length = id.length();
    if (length < 3 || id.charAt(0) != 'C' || id.charAt(1) != 'N') {
      return -1;
    }
    long number = 0;
    int at = 2;
    while (at < length && isDigit(id.charAt(at))) {
      number = number * 10 + id.charAt(at++) - '0';
      if (at - 2 > MOST_DIGITS) {
        return -1;
      }
    }
    int digits = at - 2;
    long form = BARE;
    long suffix = 0;
    if (at == length - 1 && isLetter(id.charAt(at))) {
      form = LETTERED;
      suffix = id.charAt(at) - 'A';
    } else if (at == length - 2
        && id.charAt(at) == '.'
        && (isDigit(id.charAt(at + 1)) || id.charAt(at + 1) == 'X')) {
      form = CHECKED;
      suffix = id.charAt(at + 1) == 'X' ? 10 : id.charAt(at + 1) - '0';
    } else if (at != length) {
      return -1;
    }
    return number | (long) digits << DIGITS_AT | suffix << SUFFIX_AT | form << FORM_AT;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** The identity of a number. */
  String text(long code) {
    if (code < 0) {
      return others.get((int) (-1 - code));
    }
    int digits = (int) (code >>> DIGITS_AT) & 0xF;
    StringBuilder text = new StringBuilder("CN");
    String number = Long.toString(code & (1L << DIGITS_AT) - 1);
    for (int i = digits == 0 ? 1 : number.length(); i < digits; i++) {
      text.append('0');
    }
    if (digits > 0) {
      text.append(number);
    }
    int suffix = (int) (code >>> SUFFIX_AT) & 0x7F;
    return switch ((int) (code >>> FORM_AT)) {
      case CHECKED ->
          text.append('.').append(suffix == 10 ? "X" : Integer.toString(suffix)).toString();
      case LETTERED -> text.append((char) ('A' + suffix)).toString();
      default -> text.toString();
    };
  }
}
