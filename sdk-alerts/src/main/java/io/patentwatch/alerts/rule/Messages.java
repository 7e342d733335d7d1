package io.patentwatch.alerts.rule;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the rules in one language. */
final class Messages {
  private final ResourceBundle bundle;

  private Messages(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static Messages of(Locale locale) {
    // The root is asked for by name: for a language without texts the JDK would else fall back to
    // the machine's own.
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    return new Messages(
        ResourceBundle.getBundle(
            Messages.class.getPackageName() + ".messages", chinese ? Locale.CHINESE : Locale.ROOT));
  }

  /** A text with its places filled; numbers and dates are written plainly. */
  String text(String key, Object... values) {
    Object[] plain = Arrays.stream(values).map(String::valueOf).toArray();
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(plain);
  }
}
