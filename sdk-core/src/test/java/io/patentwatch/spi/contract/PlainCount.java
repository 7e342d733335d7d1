package io.patentwatch.spi.contract;

import io.patentwatch.indicator.CountField;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Holder;
import io.patentwatch.model.IndustryMatch;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LegalEffect;
import io.patentwatch.model.LocarnoClass;
import io.patentwatch.model.Patent;
import io.patentwatch.model.Region;
import io.patentwatch.reference.IndustryRules;
import io.patentwatch.reference.IndustrySubject;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells in which a patent counts, read off the patent itself. */
public final class PlainCount {
  private static final IndustryRules WIPO = IndustryRules.wipo35();

  private final LocalDate day;

  public PlainCount(LocalDate day) {
    this.day = day;
  }

  /** The keys of a patent, each once. */
  public List<List<String>> keys(Patent patent, List<CountField> by) {
    List<List<String>> keys = List.of(List.of());
    for (CountField field : by) {
      Set<String> values = values(patent, field);
      List<List<String>> longer = new ArrayList<>();
      for (List<String> key : keys) {
        for (String value : values.isEmpty() ? Set.of(CountField.NONE) : values) {
          longer.add(Stream.concat(key.stream(), Stream.of(value)).toList());
        }
      }
      keys = longer;
    }
    return keys;
  }

  /** The values of a patent. */
  public Set<String> values(Patent patent, CountField field) {
    return switch (field) {
      case TYPE -> optional(Optional.ofNullable(patent.type()));
      case STATUS -> Set.of(patent.statusOn(day).code());
      case FEES -> optional(patent.feesOn(day));
      case REGION -> region(patent, 0);
      case REGION_ROLL_UP -> regionsAbove(patent);
      case PROVINCE -> region(patent, 2);
      case CITY -> region(patent, 4);
      case COUNTY -> region(patent, 6);
      case TOWNSHIP -> region(patent, 9);
      case INDUSTRY -> all(patent.industries(), IndustryMatch::code);
      case IPC_SECTION -> all(patent.ipc(), symbol -> symbol.symbol().substring(0, 1));
      case IPC_CLASS -> all(patent.ipc(), symbol -> symbol.symbol().substring(0, 3));
      case IPC_SUBCLASS -> all(patent.ipc(), IpcSymbol::subclass);
      case IPC_GROUP ->
          patent.ipc().stream()
              .filter(symbol -> symbol.ancestors().size() > 3)
              .map(symbol -> symbol.ancestors().get(3))
              .collect(Collectors.toSet());
      case IPC_ROLL_UP ->
          patent.ipc().stream()
              .flatMap(symbol -> symbol.ancestors().stream().limit(4))
              .collect(Collectors.toSet());
      case CPC_SUBCLASS -> all(patent.cpc(), symbol -> symbol.symbol().substring(0, 4));
      case LOCARNO_CLASS -> all(patent.locarno(), LocarnoClass::mainClass);
      case LOCARNO_SUBCLASS ->
          patent.locarno().stream()
              .filter(locarno -> locarno.subclass().isPresent())
              .map(LocarnoClass::symbol)
              .collect(Collectors.toSet());
      case WIPO_FIELD ->
          all(
              WIPO.match(
                  new IndustrySubject(patent.ipc(), List.of(), List.of(), "", "", List.of())),
              IndustryMatch::code);
      case FILED_YEAR -> year(patent.filed());
      case FILED_QUARTER -> quarter(patent.filed());
      case FILED_MONTH -> month(patent.filed());
      case PUBLISHED_YEAR -> year(patent.published().orElse(null));
      case PUBLISHED_QUARTER -> quarter(patent.published().orElse(null));
      case PUBLISHED_MONTH -> month(patent.published().orElse(null));
      case GRANTED_YEAR -> year(patent.granted());
      case GRANTED_QUARTER -> quarter(patent.granted());
      case GRANTED_MONTH -> month(patent.granted());
      case HOLDER -> new TreeSet<>(holders(patent));
      case FIRST_HOLDER -> optional(holders(patent).stream().findFirst());
      case HOLDER_PAIR -> pairs(new TreeSet<>(holders(patent)));
      case CREDIT_CODE -> creditCodes(patent);
      case INVENTOR -> names(patent.inventors());
      case AGENT -> names(patent.agents());
      case EVENT -> all(patent.events(), event -> name(event.code()).toUpperCase(Locale.ROOT));
      case EVENT_EFFECT ->
          patent.events().stream()
              .flatMap(event -> event.effects().stream())
              .filter(effect -> effect != LegalEffect.NONE)
              .map(LegalEffect::code)
              .collect(Collectors.toSet());
      case TAG -> all(patent.tags(), tag -> name(tag.name()).toLowerCase(Locale.ROOT));
    };
  }

  private static <T> Set<String> all(List<T> values, Function<T, String> form) {
    return values.stream().map(form).collect(Collectors.toSet());
  }

  private static Set<String> optional(Optional<?> value) {
    return value.map(known -> Set.of(known.toString())).orElse(Set.of());
  }

  private static Set<String> year(@Nullable LocalDate day) {
    return day == null ? Set.of() : Set.of(Integer.toString(day.getYear()));
  }

  private static Set<String> quarter(@Nullable LocalDate day) {
    return day == null
        ? Set.of()
        : Set.of(day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR));
  }

  private static Set<String> month(@Nullable LocalDate day) {
    return day == null ? Set.of() : Set.of(day.toString().substring(0, 7));
  }

  private static String name(String written) {
    return String.join(
        " ", Normalizer.normalize(written, Normalizer.Form.NFKC).strip().split("\\s+"));
  }

  private static Set<String> names(List<String> written) {
    return written.stream()
        .map(PlainCount::name)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  private List<String> holders(Patent patent) {
    return patent.holdersOn(day).stream()
        .map(holder -> name(holder.party().name()))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  private static Set<String> pairs(Set<String> holders) {
    Set<String> pairs = new TreeSet<>();
    for (String one : holders) {
      for (String other : holders) {
        if (one.compareTo(other) < 0) {
          pairs.add(one + "\t" + other);
        }
      }
    }
    return pairs;
  }

  private Set<String> creditCodes(Patent patent) {
    Set<String> codes = new TreeSet<>();
    for (Holder holder : patent.holdersOn(day)) {
      EnterpriseMatch enterprise = holder.enterprise();
      if (enterprise != null && enterprise.creditCode() != null) {
        codes.add(enterprise.creditCode().code());
      }
    }
    return codes;
  }

  private Set<String> regionsAbove(Patent patent) {
    Region region = patent.regionOn(day).orElse(null);
    if (region == null) {
      return Set.of();
    }
    Set<String> regions = new TreeSet<>();
    DivisionCode code = region.code();
    if (code == null) {
      return Set.of(region.level().code());
    }
    for (DivisionCode at = code; at != null; at = at.parent().orElse(null)) {
      regions.add(at.digits());
    }
    return regions;
  }

  private Set<String> region(Patent patent, int digits) {
    Region region = patent.regionOn(day).orElse(null);
    if (region == null) {
      return Set.of();
    }
    DivisionCode code = region.code();
    if (code == null) {
      return Set.of(region.level().code());
    }
    if (digits == 0) {
      return Set.of(code.digits());
    }
    TreeSet<String> found = new TreeSet<>();
    for (DivisionCode at = code; at != null; at = at.parent().orElse(null)) {
      if (code.prefix().length() >= digits
          && at.digits().startsWith(code.digits().substring(0, digits))) {
        found.add(at.digits());
      }
    }
    // The highest of those that lie at or under the level.
    return found.isEmpty() ? Set.of() : Set.of(found.first());
  }
}
