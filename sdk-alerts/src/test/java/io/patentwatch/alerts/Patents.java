package io.patentwatch.alerts;

import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Holder;
import io.patentwatch.model.Holding;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Payment;
import io.patentwatch.model.Placement;
import io.patentwatch.model.StatusTimeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Authored patents of invented holders. */
public final class Patents {
  private Patents() {}

  /** A patent in force from its grant on, without end. */
  public static Patent inForce(
      String id, @Nullable PatentType type, @Nullable LocalDate filed, LocalDate granted) {
    return of(
        id,
        type,
        filed,
        granted,
        List.of(new StatusTimeline.Span(granted, null, PatentStatus.IN_FORCE, "GR01 " + granted)),
        List.of());
  }

  /** The same with annual fees paid. */
  public static Patent paid(Patent patent, Payment... payments) {
    return of(
        patent.id().value(),
        patent.type(),
        patent.filed(),
        patent.granted(),
        patent.timeline().spans(),
        List.of(payments));
  }

  /** The same, ended on a day. */
  public static Patent ended(Patent patent, LocalDate day, PatentStatus status) {
    List<StatusTimeline.Span> spans = new ArrayList<>();
    StatusTimeline.Span last = patent.timeline().spans().get(0);
    spans.add(new StatusTimeline.Span(last.from(), day, last.status(), last.because()));
    spans.add(new StatusTimeline.Span(day, null, status, "CF01"));
    return of(
        patent.id().value(),
        patent.type(),
        patent.filed(),
        patent.granted(),
        spans,
        patent.payments());
  }

  /** An invention in force whose annual fee of 2026 is due in a month, of given holders. */
  public static Patent heldBy(String id, List<Holding> holdings) {
    LocalDate granted = LocalDate.of(2025, 6, 2);
    return of(
        id,
        PatentType.INVENTION,
        LocalDate.of(2021, 4, 10),
        granted,
        List.of(new StatusTimeline.Span(granted, null, PatentStatus.IN_FORCE, "GR01 " + granted)),
        List.of(),
        holdings);
  }

  private static Patent of(
      String id,
      @Nullable PatentType type,
      @Nullable LocalDate filed,
      @Nullable LocalDate granted,
      List<StatusTimeline.Span> spans,
      List<Payment> payments) {
    Holder firm =
        new Holder(
            new Party("桐庐青竹制笔有限公司", null),
            Placement.none("no address"),
            new EnterpriseMatch("桐庐青竹制笔有限公司", null, 1, "same name"));
    Holder person = new Holder(new Party("章一二", null), Placement.none("no address"), null);
    return of(
        id,
        type,
        filed,
        granted,
        spans,
        payments,
        List.of(new Holding(null, List.of(firm, person), "authored")));
  }

  private static Patent of(
      String id,
      @Nullable PatentType type,
      @Nullable LocalDate filed,
      @Nullable LocalDate granted,
      List<StatusTimeline.Span> spans,
      List<Payment> payments,
      List<Holding> holdings) {
    return new Patent(
        new PatentId(id),
        null,
        List.of(),
        type,
        "一种中性笔",
        "",
        holdings,
        List.of(),
        List.of(),
        filed,
        granted,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new StatusTimeline(spans),
        payments,
        List.of(),
        List.of(),
        List.of());
  }
}
