package io.patentwatch.alerts.watch;

import io.patentwatch.alerts.AlertContext;
import io.patentwatch.alerts.AlertRule;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.Finding;
import io.patentwatch.alerts.Notice;
import io.patentwatch.alerts.Occasion;
import io.patentwatch.alerts.RuleInput;
import io.patentwatch.alerts.Severity;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Relation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A stored query that tells each patent first published, or granted, from a day on which answers
 * it.
 *
 * <p>A patent is told once for its publication and once for its grant, when it comes in, however
 * late. Immutable, safe for use by any number of threads.
 */
public final class WatchRule implements AlertRule {
  private final String id;
  private final String name;
  private final PatentQuery query;
  private final LocalDate from;

  private WatchRule(String id, String name, PatentQuery query, LocalDate from) {
    this.id = id;
    this.name = name;
    this.query = query;
    this.from = from;
  }

  /**
   * A watch.
   *
   * @param id the rule's id, of its own for each watch, such as {@code watch-gel-pens}
   * @param name what people call it
   * @param query what is watched for
   * @param from the first day of publication or grant that is told
   */
  public static WatchRule of(String id, String name, PatentQuery query, LocalDate from) {
    return new WatchRule(
        Objects.requireNonNull(id, "id"),
        Objects.requireNonNull(name, "name"),
        Objects.requireNonNull(query, "query"),
        Objects.requireNonNull(from, "from"));
  }

  @Override
  public String id() {
    return id;
  }

  /** The query, of patents published or granted since the first day. */
  @Override
  public PatentQuery reads() {
    return query.and(since(QueryField.PUBLISHED).or(since(QueryField.GRANTED)));
  }

  private PatentQuery since(QueryField field) {
    return new PatentQuery.Clause(field, Relation.FROM, from.toString(), null);
  }

  /** The days of publication and grant. */
  @Override
  public Set<RuleInput> inputs() {
    return Set.of(RuleInput.PUBLISHED, RuleInput.GRANTED);
  }

  @Override
  public Evaluation evaluate(AlertContext context) {
    int day = Math.toIntExact(context.asOf().toEpochDay());
    return outline -> {
      List<Occasion> occasions = new ArrayList<>(2);
      int changesOn =
          Math.min(
              note("published", outline.published(), day, occasions, context.locale()),
              note("granted", outline.granted(), day, occasions, context.locale()));
      return new Finding(occasions, changesOn);
    };
  }

  private int note(String what, int on, int day, List<Occasion> occasions, Locale locale) {
    if (on == PatentOutline.NO_DAY || on < from.toEpochDay()) {
      return Finding.NEVER;
    }
    if (on > day) {
      return on;
    }
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    LocalDate date = LocalDate.ofEpochDay(on);
    occasions.add(Occasion.of(what, patent -> notice(patent, what, date, chinese)));
    return Finding.NEVER;
  }

  private Notice notice(Patent patent, String what, LocalDate on, boolean chinese) {
    String happened = chinese ? (what.equals("granted") ? "授权" : "公布") : what;
    return new Notice(
        Severity.INFO,
        Certainty.CERTAIN,
        chinese
            ? "监视“" + name + "”：" + on + happened + "，" + patent.title()
            : "Watch '" + name + "': " + happened + " " + on + ", " + patent.title(),
        null,
        List.of((chinese ? "符合检索式：" : "it answers: ") + query),
        chinese ? "请阅读该专利，判断是否需要应对。" : "Read it and decide whether anything is to be done.");
  }
}
