package io.patentwatch.sample;

import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One application and all that happened to it. */
final class Filing {
  /**
   * An entry of the legal status table.
   *
   * @param day the gazette's day
   * @param text the status as the gazette words it
   * @param holder who holds it from then on; absent where that does not change
   */
  record Status(LocalDate day, String text, @Nullable Owner holder) {}

  final Firm firm;
  final Trade trade;
  final PatentType type;
  final LocalDate filed;
  final @Nullable LocalDate published;
  final @Nullable LocalDate granted;

  /** With a dot before the check character. */
  final String application;

  /** The number of the A publication; empty where there is none. */
  final String earlier;

  /** The number of the grant publication; empty where there is none. */
  final String grant;

  final String title;
  final String summary;
  final List<String> classes;
  final List<String> inventors;
  final List<Status> statuses = new ArrayList<>();

  /** A further party, named after the firm; null for none. */
  @Nullable Owner partner;

  Filing(
      Firm firm,
      PatentType type,
      LocalDate filed,
      @Nullable LocalDate published,
      @Nullable LocalDate granted,
      Numbers numbers,
      Population population,
      Dice dice) {
    this.firm = firm;
    this.type = type;
    this.filed = filed;
    this.published = published;
    this.granted = granted;
    trade = firm.trade();
    application = numbers.application(type, filed);
    earlier = published == null ? "" : numbers.publication(published);
    grant = granted == null ? "" : numbers.grant(type, granted, earlier);
    title = Wording.title(trade, type, dice);
    summary = type == PatentType.DESIGN ? "" : Wording.summary(trade, type, title, dice);
    List<String> symbols = new ArrayList<>();
    if (type == PatentType.DESIGN) {
      symbols.add(trade.locarno);
    } else {
      symbols.add(dice.pick(trade.ipc));
      if (dice.chance(0.4)) {
        symbols.add(dice.pick(trade.ipc));
      }
    }
    classes = symbols.stream().distinct().toList();
    List<String> people = new ArrayList<>();
    for (int i = dice.between(1, 3); i > 0; i--) {
      people.add(population.person());
    }
    inventors = people.stream().distinct().toList();
  }

  /** Whoever is named on a day, the firm first. */
  List<Owner> ownersOn(LocalDate day) {
    return partner == null ? List.of(firm.on(day)) : List.of(firm.on(day), partner);
  }

  /** The number by which the application's publications are told, the latest. */
  String number() {
    return grant.isEmpty() ? earlier : grant;
  }

  /**
   * Whether A and B publication share their number, as all do whose grant came since 2010-04-07.
   */
  boolean isModern() {
    return granted == null || !granted.isBefore(Numbers.SHARED_SINCE);
  }
}
