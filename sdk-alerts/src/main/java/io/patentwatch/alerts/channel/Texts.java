package io.patentwatch.alerts.channel;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of messages in one language: Chinese, or English for any other. */
final class Texts {
  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static Texts of(Locale locale) {
    // The root is asked for by name: the JDK would else fall back to the machine's own language.
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    return new Texts(
        ResourceBundle.getBundle(
            Texts.class.getPackageName() + ".messages", chinese ? Locale.CHINESE : Locale.ROOT));
  }

  String text(String key, Object... values) {
    Object[] plain = Arrays.stream(values).map(String::valueOf).toArray();
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(plain);
  }
}
