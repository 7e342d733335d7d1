package io.patentwatch.alerts.page;

import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The alerts of a day as one HTML page that fetches nothing: the most urgent first, each with who
 * is concerned, which patent, what is to be done by when, what happens otherwise, what it costs and
 * how sure it is; how it was found unfolds.
 *
 * <pre>{@code
 * AlertPage.of(engine.run(day)).language(Locale.ENGLISH).writeTo(Path.of("alerts.html"));
 * }</pre>
 *
 * <p>It reads without a script; with one it is searched and filtered in place. Names of natural
 * persons are their first character and {@code **} unless {@linkplain #withNames() told otherwise}.
 * What alerts say is escaped. Immutable.
 */
public final class AlertPage {
  private final List<Alert> alerts;
  private final LocalDate asOf;
  private final String title;
  private final Locale locale;
  private final boolean names;

  private AlertPage(
      List<Alert> alerts, LocalDate asOf, String title, Locale locale, boolean names) {
    this.alerts = alerts;
    this.asOf = asOf;
    this.title = title;
    this.locale = locale;
    this.names = names;
  }

  /** The alerts of a run, in Chinese. */
  public static AlertPage of(AlertRun run) {
    return of(run.alerts(), run.asOf());
  }

  /**
   * Some alerts, in Chinese.
   *
   * @param alerts in any order
   * @param asOf the day from which days left are counted
   */
  public static AlertPage of(List<Alert> alerts, LocalDate asOf) {
    Objects.requireNonNull(asOf, "asOf");
    return new AlertPage(alerts.stream().sorted().toList(), asOf, "", Locale.CHINESE, false);
  }

  /** The same with a name in its heading, such as that of a county or enterprise. */
  public AlertPage title(String title) {
    return new AlertPage(alerts, asOf, Objects.requireNonNull(title, "title"), locale, names);
  }

  /**
   * The same in another language: Chinese for a Chinese locale, else English. Alerts speak it where
   * the engine was asked for it, and are otherwise as they are.
   */
  public AlertPage language(Locale locale) {
    return new AlertPage(alerts, asOf, title, Objects.requireNonNull(locale, "locale"), names);
  }

  /** The same with the names of natural persons: for those only who may know them. */
  public AlertPage withNames() {
    return new AlertPage(alerts, asOf, title, locale, true);
  }

  /** The page. */
  public String html() {
    return new PageWriting(title, asOf, locale, names).html(alerts);
  }

  /**
   * Writes the page to a file, whose folder is made where it is absent.
   *
   * @return the file
   * @throws UncheckedIOException if it can't be written
   */
  public Path writeTo(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      return Files.writeString(file, html(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the page of alerts can't be written to " + file + "; check its folder and rights", e);
    }
  }

  /** Prints how many alerts it has, nothing of what they say. */
  @Override
  public String toString() {
    return alerts.size() + " alerts on " + asOf;
  }
}
