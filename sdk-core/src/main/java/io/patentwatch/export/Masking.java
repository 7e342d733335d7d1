package io.patentwatch.export;

import io.patentwatch.model.Holder;
import io.patentwatch.model.HolderKind;
import io.patentwatch.model.Holding;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.Placement;
import io.patentwatch.model.Region;
import io.patentwatch.model.StatusTimeline;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sparing of natural persons in what is made for others.
 *
 * <p>Whom a registry knows is an enterprise, and who has a word of organisations in the name, such
 * as 公司, 大学 or {@code Ltd}; everybody else is taken for a natural person, so that an organisation
 * may be masked, but hardly a person be named. Its methods are pure functions.
 */
public final class Masking {
  private static final String MASK = "**";

  private static final Pattern POSTCODE = Pattern.compile("^[0-9 ]+");

  /** What may stand in front of the name of a region: those it lies in, and nothing finer. */
  private static final Pattern REGIONS_ABOVE =
      Pattern.compile("(\\p{IsHan}{1,14}?(省|自治区|市|州|盟|地区|区|县|旗|街道|镇|乡))*");

  private Masking() {}

  /**
   * A patent as others may see it.
   *
   * <p>Names of natural persons among holders and agents, and of all inventors, are their first
   * character and {@code **}; addresses of natural persons end with their township, or whatever
   * less is known. Free texts that may name persons are left out: the raw texts and details of
   * legal events, warnings, the reasons of placements. All else is as it was, counts of people
   * included.
   */
  public static Patent of(Patent patent) {
    return new Patent(
        patent.id(),
        patent.application(),
        patent.publications(),
        patent.type(),
        patent.title(),
        patent.abstractText(),
        patent.holdings().stream().map(Masking::holding).toList(),
        patent.inventors().stream().map(Masking::masked).toList(),
        patent.agents().stream()
            .map(name -> HolderKind.of(name) == HolderKind.PERSON ? masked(name) : name)
            .toList(),
        patent.filed(),
        patent.granted(),
        patent.priorities(),
        patent.ipc(),
        patent.cpc(),
        patent.locarno(),
        patent.events().stream().map(Masking::event).toList(),
        new StatusTimeline(patent.timeline().spans().stream().map(Masking::span).toList()),
        patent.payments(),
        patent.industries(),
        patent.tags(),
        List.of());
  }

  /** The name of a holder as others may see it. */
  public static String name(Holder holder) {
    String name = holder.party().name();
    return isNaturalPerson(holder) ? masked(name) : name;
  }

  /** Whether a holder is taken for a natural person. */
  public static boolean isNaturalPerson(Holder holder) {
    return HolderKind.of(holder) == HolderKind.PERSON;
  }

  private static String masked(String name) {
    return name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + MASK;
  }

  private static Holding holding(Holding holding) {
    return new Holding(
        holding.from(),
        holding.holders().stream().map(Masking::holder).toList(),
        holding.because());
  }

  private static Holder holder(Holder holder) {
    Placement placement = holder.placement();
    Placement bare =
        new Placement(placement.region(), placement.basis(), "", placement.candidates());
    if (!isNaturalPerson(holder)) {
      return new Holder(holder.party(), bare, holder.enterprise());
    }
    return new Holder(new Party(name(holder), address(holder)), bare, null);
  }

  private static @Nullable String address(Holder holder) {
    Region region = holder.placement().region();
    String address = holder.party().address();
    if (region == null || address == null) {
      return null;
    }
    String bare = POSTCODE.matcher(address).replaceFirst("");
    int at = bare.indexOf(region.name());
    return at >= 0 && REGIONS_ABOVE.matcher(bare.substring(0, at)).matches()
        ? bare.substring(0, at + region.name().length())
        : region.name();
  }

  private static LegalEvent event(LegalEvent event) {
    return new LegalEvent(
        event.date(), withoutDetails(event.code()), "", event.effects(), event.effective());
  }

  private static StatusTimeline.Span span(StatusTimeline.Span span) {
    return new StatusTimeline.Span(
        span.from(), span.to(), span.status(), withoutDetails(span.because()));
  }

  /** A status text without what it details, such as who held the right before. */
  private static String withoutDetails(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ':' || text.charAt(i) == '：') {
        return text.substring(0, i);
      }
    }
    return text;
  }
}
