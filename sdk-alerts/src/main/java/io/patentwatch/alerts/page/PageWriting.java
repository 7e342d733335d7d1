package io.patentwatch.alerts.page;

import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertSubject;
import io.patentwatch.alerts.Severity;
import io.patentwatch.export.Masking;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Holder;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.Placement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes one page of alerts. Used once. */
final class PageWriting {
  private static final int SOON_DAYS = 30;
  private static final int PRESSING_DAYS = 7;

  private final String title;
  private final LocalDate asOf;
  private final boolean names;
  private final boolean chinese;
  private final ResourceBundle texts;
  private final StringBuilder out = new StringBuilder(1 << 16);

  PageWriting(String title, LocalDate asOf, Locale locale, boolean names) {
    this.title = title;
    this.asOf = asOf;
    this.names = names;
    chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    texts =
        ResourceBundle.getBundle(
            PageWriting.class.getPackageName() + ".messages",
            chinese ? Locale.CHINESE : Locale.ROOT);
  }

  String html(List<Alert> alerts) {
    String heading = title.isEmpty() ? say("heading") : say("heading.of", title);
    out.append("<!doctype html>\n<html lang=\"")
        .append(chinese ? "zh-CN" : "en")
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .append(escaped(heading))
        .append(
            "</title>\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
        .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
        // Even if something got in, it could fetch and send nothing.
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
        .append(" style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:;")
        .append(" base-uri 'none'; form-action 'none'\">\n")
        .append("<link rel=\"icon\" href=\"data:,\">\n<style>\n")
        .append(resource("page.css"))
        .append("</style>\n</head>\n<body>\n<header>\n<p class=\"eyebrow\">")
        .append(escaped(say("asOf", asOf)))
        .append("</p>\n<h1>")
        .append(escaped(heading))
        .append("</h1>\n<p class=\"lead\">")
        .append(escaped(lead(alerts)))
        .append("</p>\n</header>\n<main>\n");
    filters(alerts);
    columns();
    out.append("<ol id=\"list\">\n");
    alerts.forEach(this::row);
    out.append("</ol>\n<p id=\"none\" hidden>")
        .append(escaped(say("noneFound")))
        .append("</p>\n")
        .append("</main>\n<footer><p>")
        .append(escaped(say("footer")))
        .append("</p></footer>\n<script>\n")
        .append(resource("page.js"))
        .append("</script>\n</body>\n</html>\n");
    return out.toString();
  }

  private String lead(List<Alert> alerts) {
    long enterprises = distinct(alerts, alert -> alert.subject().enterprises());
    long patents =
        alerts.stream().map(alert -> alert.matter().patent()).distinct().count()
            - (alerts.stream().anyMatch(alert -> alert.matter().patent() == null) ? 1 : 0);
    long soon =
        alerts.stream()
            .map(Alert::due)
            .filter(due -> due != null && !due.isAfter(asOf.plusDays(SOON_DAYS)))
            .count();
    return say("lead", alerts.size(), patents, enterprises, soon, SOON_DAYS);
  }

  private static long distinct(List<Alert> alerts, Function<Alert, List<EnterpriseMatch>> of) {
    return alerts.stream()
        .flatMap(alert -> of.apply(alert).stream())
        .map(EnterpriseMatch::name)
        .distinct()
        .count();
  }

  private void filters(List<Alert> alerts) {
    out.append(
            "<form class=\"filters\" role=\"search\" hidden>\n<div class=\"levels\" role=\"group\"")
        .append(" aria-label=\"")
        .append(escaped(say("column.severity")))
        .append("\">\n");
    level("", say("all"), alerts.size());
    for (int i = Severity.values().length - 1; i >= 0; i--) {
      Severity severity = Severity.values()[i];
      long many = alerts.stream().filter(alert -> alert.severity() == severity).count();
      level(severity.toString(), say("severity." + severity), many);
    }
    out.append("</div>\n<label>")
        .append(escaped(say("kind")))
        .append(" <select id=\"kind\">\n<option value=\"\">")
        .append(escaped(say("all")))
        .append("</option>\n");
    Map<String, Long> kinds =
        alerts.stream()
            .collect(Collectors.groupingBy(Alert::rule, TreeMap::new, Collectors.counting()));
    kinds.forEach(
        (rule, many) ->
            out.append("<option value=\"")
                .append(escaped(rule))
                .append("\">")
                .append(escaped(kind(rule)))
                .append(" (")
                .append(many)
                .append(")</option>\n"));
    out.append("</select></label>\n<label>")
        .append(escaped(say("search")))
        .append(" <input id=\"search\" type=\"search\" placeholder=\"")
        .append(escaped(say("search.hint")))
        .append("\"></label>\n<p id=\"shown\" role=\"status\" data-text=\"")
        .append(escaped(text("shown")))
        .append("\"></p>\n</form>\n");
  }

  private void level(String value, String name, long many) {
    out.append("<button type=\"button\" data-level=\"")
        .append(value)
        .append("\" aria-pressed=\"")
        .append(value.isEmpty())
        .append("\"><span class=\"mark ")
        .append(value)
        .append("\"></span>")
        .append(escaped(name))
        .append(" <b>")
        .append(many)
        .append("</b></button>\n");
  }

  private void columns() {
    out.append("<div class=\"row head\" aria-hidden=\"true\">");
    for (String column : List.of("severity", "who", "patent", "what", "due", "cost", "certainty")) {
      out.append("<span>").append(escaped(say("column." + column))).append("</span>");
    }
    out.append("</div>\n");
  }

  private void row(Alert told) {
    Alert alert = told.in(chinese ? Locale.CHINESE : Locale.ENGLISH);
    PatentId patent = alert.subject().patent();
    out.append("<li class=\"row ")
        .append(alert.severity())
        .append("\" data-level=\"")
        .append(alert.severity())
        .append("\" data-kind=\"")
        .append(escaped(alert.rule()))
        .append("\" id=\"")
        .append(escaped(alert.id()))
        .append("\">\n");
    cell(
        "severity",
        "<b class=\"level\">"
            + escaped(say("severity." + alert.severity()))
            + "</b> <small>"
            + escaped(kind(alert.rule()))
            + "</small>");
    cell("who", who(alert.subject()).stream().map(PageWriting::escaped).collect(lines()));
    cell(
        "patent",
        (patent == null ? "" : "<span class=\"number\">" + escaped(patent.value()) + "</span> ")
            + escaped(alert.subject().title()));
    cell(
        "what",
        "<strong>"
            + escaped(alert.title())
            + "</strong><p>"
            + escaped(alert.action())
            + "</p>"
            + reasons(alert));
    cell("due", due(alert.due()));
    cell(
        "cost",
        alert.cost() == null
            ? "<span class=\"no\">—</span>"
            : escaped(say("yuan", String.format(Locale.ROOT, "%,d", alert.cost()))));
    cell("certainty", escaped(say("certainty." + alert.certainty())));
    out.append("</li>\n");
  }

  private static Collector<CharSequence, ?, String> lines() {
    return Collectors.joining("<br>");
  }

  private void cell(String column, String html) {
    out.append("<div class=\"")
        .append(column)
        .append("\"><span class=\"k\">")
        .append(escaped(say("column." + column)))
        .append("</span>")
        .append(html)
        .append("</div>\n");
  }

  private String reasons(Alert alert) {
    if (alert.because().isEmpty()) {
      return "";
    }
    return alert.because().stream()
        .map(reason -> "<li>" + escaped(reason) + "</li>")
        .collect(
            Collectors.joining(
                "",
                "<details><summary>" + escaped(say("reasons")) + "</summary><ul>",
                "</ul></details>"));
  }

  private String due(@Nullable LocalDate due) {
    if (due == null) {
      return "<span class=\"no\">" + escaped(say("due.none")) + "</span>";
    }
    long left = ChronoUnit.DAYS.between(asOf, due);
    String words =
        left < 0 ? say("due.past", -left) : left <= 1 ? say("due." + left) : say("due.left", left);
    String urgency = left <= PRESSING_DAYS ? "pressing" : left <= SOON_DAYS ? "soon" : "later";
    return "<time datetime=\""
        + due
        + "\">"
        + due
        + "</time> <small class=\""
        + urgency
        + "\">"
        + escaped(words)
        + "</small>";
  }

  /** The enterprises, and whoever else holds it. */
  private List<String> who(AlertSubject subject) {
    List<String> known =
        subject.enterprises().stream().map(EnterpriseMatch::name).distinct().toList();
    List<String> who = new ArrayList<>(known);
    if (known.size() < subject.holders().size()) {
      subject.holders().stream()
          .filter(holder -> !known.contains(holder))
          .map(holder -> names ? holder : masked(holder))
          .forEach(who::add);
    }
    return who.isEmpty() ? List.of(say("who.none")) : who;
  }

  private static String masked(String holder) {
    return Masking.name(new Holder(new Party(holder, null), Placement.none(""), null));
  }

  private String kind(String rule) {
    String key = "kind." + rule;
    return texts.containsKey(key) ? text(key) : rule;
  }

  private String text(String key) {
    return texts.getString(key);
  }

  private String say(String key, Object... values) {
    Object[] plain = Arrays.stream(values).map(String::valueOf).toArray();
    return new MessageFormat(text(key), Locale.ROOT).format(plain);
  }

  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
              }
            });
    return safe.toString();
  }

  private static String resource(String name) {
    try (InputStream resource = PageWriting.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException(
            name + " is missing beside AlertPage; the jar was repackaged without resources");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " can't be read", e);
    }
  }
}
