package io.patentwatch.reference;

import io.patentwatch.model.DivisionCode;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * An address without what does not matter: blanks dropped, width and case folded, each char with
 * its place in the address as given.
 */
final class AddressText {
  private final char[] chars;
  private final int[] places;
  private final int length;

  private AddressText(char[] chars, int[] places, int length) {
    this.chars = chars;
    this.places = places;
    this.length = length;
  }

  static AddressText of(String address) {
    char[] chars = new char[address.length()];
    int[] places = new int[address.length()];
    int length = 0;
    for (int i = 0; i < address.length(); i++) {
      char c = folded(address.charAt(i));
      if (c != ' ') {
        chars[length] = c;
        places[length++] = i;
      }
    }
    return new AddressText(chars, places, length);
  }

  private static char folded(char c) {
    if (c >= '一' && c <= '\u9FFF') {
      return c == '臺' ? '台' : c == '灣' ? '湾' : c;
    }
    if (c >= '！' && c <= '～') {
      return Character.toUpperCase((char) (c - '！' + '!'));
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
      return ' ';
    }
    if (Character.getType(c) == Character.FORMAT) {
      return ' ';
    }
    if (c >= '\uF900' && c <= '\uFAFF') {
      return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).charAt(0);
    }
    return Character.toUpperCase(c);
  }

  int length() {
    return length;
  }

  /** The folded char, or 0 beyond the end. */
  char at(int index) {
    return index < length ? chars[index] : 0;
  }

  /** A span of the address as given, for chars of this text that were read as a division. */
  Location.Span span(int start, int end, @Nullable DivisionCode code) {
    return new Location.Span(places[start], places[end - 1] + 1, code);
  }

  boolean startsWith(String word, int from) {
    if (from + word.length() > length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (chars[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  String from(int start, int end) {
    return new String(chars, start, end - start);
  }

  /** The index after a postcode in front: exactly six digits before something else. */
  int afterPostcode() {
    int start = afterPunctuation(0);
    int end = start;
    while (end < length && isDigit(chars[end])) {
      end++;
    }
    return end - start == 6 && end < length ? afterPunctuation(end) : start;
  }

  /** The index of the first letter, digit or Han character from here. */
  int afterPunctuation(int from) {
    int index = from;
    while (index < length && !Character.isLetterOrDigit(chars[index])) {
      index++;
    }
    return index;
  }

  boolean hasHan() {
    for (int i = 0; i < length; i++) {
      if (chars[i] >= '一' && chars[i] <= '\u9FFF') {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return from(0, length);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
