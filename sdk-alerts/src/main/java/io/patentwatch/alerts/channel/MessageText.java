package io.patentwatch.alerts.channel;

import io.patentwatch.alerts.Alert;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.PatentId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A message in words: which patent, what by when, what happens otherwise, how sure. Of many alerts
 * less is said of each, and none is left out.
 */
final class MessageText {
  private static final String MORE = "…";

  private final Message message;
  private final Markup markup;
  private final Texts texts;

  MessageText(Message message, Markup markup) {
    this.message = message;
    this.markup = markup;
    texts = Texts.of(message.recipient().locale());
  }

  /** What is the matter, in one line. */
  String heading() {
    return texts.text("heading", message.alerts().size());
  }

  /** All that is to be said, with how it was found. */
  String whole() {
    return text(message.alerts().stream().map(alert -> entry(alert, true, true)).toList());
  }

  /**
   * As much as goes into some bytes of UTF-8: with what to do, without it, or with each line cut.
   */
  String within(int bytes) {
    String full = text(message.alerts().stream().map(alert -> entry(alert, true, false)).toList());
    if (size(full) <= bytes) {
      return full;
    }
    List<String> lines =
        message.alerts().stream().map(alert -> entry(alert, false, false)).toList();
    String brief = text(lines);
    if (size(brief) <= bytes) {
      return brief;
    }
    int share = (bytes - size(text(List.of()))) / lines.size() - 1;
    return text(lines.stream().map(line -> cut(line, share)).toList());
  }

  private String text(List<String> entries) {
    List<String> lines = new ArrayList<>();
    lines.add(markup.stressed(markup.escaped(heading())));
    if (message.level() > 0) {
      lines.add(texts.text("level", message.level()));
    }
    if (message.mayRepeat()) {
      lines.add(texts.text("repeat"));
    }
    lines.add("");
    lines.addAll(entries);
    return String.join("\n", lines);
  }

  private String entry(Alert alert, boolean action, boolean reasons) {
    PatentId patent = alert.subject().patent();
    StringBuilder entry = new StringBuilder("- ");
    entry.append(markup.stressed(texts.text("severity." + alert.severity())));
    // What tells alerts apart stands before what may be cut.
    if (patent != null) {
      entry.append(' ').append(markup.escaped(patent.value()));
    }
    if (alert.due() != null) {
      entry.append(' ').append(texts.text("due", alert.due()));
    }
    entry.append(' ').append(markup.escaped(alert.title()));
    if (!action) {
      return entry.toString();
    }
    String who =
        alert.subject().enterprises().stream()
            .map(EnterpriseMatch::name)
            .collect(Collectors.joining(", "));
    line(entry, (alert.subject().title() + "  " + who).strip());
    line(entry, alert.action());
    line(entry, texts.text("certainty." + alert.certainty()));
    if (reasons) {
      alert.because().forEach(reason -> line(entry, reason));
    }
    return entry.toString();
  }

  private void line(StringBuilder entry, String text) {
    if (!text.isBlank()) {
      entry.append("\n  ").append(markup.escaped(text));
    }
  }

  private static String cut(String line, int bytes) {
    if (size(line) <= bytes) {
      return line;
    }
    StringBuilder kept = new StringBuilder();
    int left = bytes - size(MORE);
    for (int at = 0; at < line.length(); ) {
      String next = Character.toString(line.codePointAt(at));
      left -= size(next);
      if (left < 0) {
        break;
      }
      kept.append(next);
      at += next.length();
    }
    return kept.append(MORE).toString();
  }

  static int size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
