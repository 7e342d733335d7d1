package io.patentwatch.benchmarks;

import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.reference.Divisions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Invented patents of invented firms in real places, each made from the seed and its index alone.
 *
 * <p>About one in seven has a second record: the publication before its grant, or a later holder.
 * Immutable and thread-safe.
 */
final class GeneratedPatents {
  /** The last day of which anything is known, and the day on which the benchmarks ask. */
  static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

  private static final int FIRST_YEAR = 2011;
  private static final int YEARS = 14;

  private final long seed;
  private final boolean shared;
  private final List<Trade> trades = Trade.all();
  private final List<Places.Place> places;

  GeneratedPatents(long seed) {
    this(seed, false);
  }

  private GeneratedPatents(long seed, boolean shared) {
    this.seed = seed;
    this.shared = shared;
    this.places = new Places(Divisions.ofDefaults(), seed).all();
  }

  /** The same patents, half of them of several firms, and most in classes of several trades. */
  static GeneratedPatents shared(long seed) {
    return new GeneratedPatents(seed, true);
  }

  List<Trade> trades() {
    return trades;
  }

  List<Places.Place> places() {
    return places;
  }

  /** The identity of a patent, which is its application number. */
  String id(int index) {
    return new Making(index).application.toString();
  }

  /** What the sources say of a patent. */
  List<PatentRecord> records(int index) {
    return new Making(index).records();
  }

  /** That a patent belongs to a firm since a day, another one for each sale. */
  PatentRecord sold(int index, LocalDate day, long sale) {
    Making patent = new Making(index);
    Places.Place place = places.get((int) ((index + sale * 31) % places.size()));
    Party buyer =
        new Party(
            place.county() + Words.BRANDS.get(index % Words.BRANDS.size()) + "实业有限公司",
            place.address() + Words.ROADS.get(0) + "8号");
    return PatentRecord.builder(patent.provenance())
        .statedOn(day)
        .application(patent.application)
        .holder(buyer)
        .build();
  }

  /** One patent in the making; the order of the draws is part of what the seed means. */
  private final class Making {
    private final SplittableRandom random;
    private final int index;
    private final PatentType type;
    private final LocalDate filed;
    private final ApplicationNumber application;
    private @Nullable LocalDate published;
    private @Nullable LocalDate granted;

    Making(int index) {
      this.index = index;
      random = new SplittableRandom(seed * 1_000_003L + index);
      int kind = random.nextInt(100);
      type =
          kind < 38
              ? PatentType.INVENTION
              : kind < 82 ? PatentType.UTILITY_MODEL : PatentType.DESIGN;
      int year = FIRST_YEAR + (int) (YEARS * Math.sqrt(random.nextDouble()));
      filed = LocalDate.ofYearDay(year, 1 + random.nextInt(365));
      String number = "" + year + digit() + String.format("%07d", index % 10_000_000);
      application = new ApplicationNumber("CN", number, "CN" + number);
      dates();
    }

    private char digit() {
      return switch (type) {
        case INVENTION -> '1';
        case UTILITY_MODEL -> '2';
        case DESIGN -> '3';
      };
    }

    private void dates() {
      switch (type) {
        case INVENTION -> {
          published = filed.plusDays(180 + random.nextInt(365));
          granted = random.nextInt(100) < 55 ? filed.plusDays(600 + random.nextInt(900)) : null;
          if (granted != null && granted.isAfter(LAST_DAY)) {
            granted = null;
          }
        }
        case UTILITY_MODEL -> granted = filed.plusDays(150 + random.nextInt(250));
        case DESIGN -> granted = filed.plusDays(90 + random.nextInt(150));
      }
    }

    List<PatentRecord> records() {
      Trade trade;
      int place = skewed(places.size());
      trade = trades.get((place * 7 + skewed(trades.size())) % trades.size());
      Party party = party(place, trade);
      String product = one(trade.products());
      String title = title(product);
      String text = type == PatentType.DESIGN ? "" : abstractText(product);
      List<PatentRecord> records = new ArrayList<>(2);
      boolean both = granted != null && random.nextInt(2) == 0;
      SplittableRandom rest = random.split();
      if (published != null && (granted == null || both)) {
        records.add(publication(published, "A", trade, party, title, text, rest.split(), false));
      }
      if (granted != null) {
        String letter = type == PatentType.INVENTION ? "B" : letter();
        records.add(publication(granted, letter, trade, party, title, text, rest.split(), true));
        LocalDate moved = granted.plusDays(200 + rest.nextInt(900));
        if (rest.nextInt(50) == 0 && !moved.isAfter(LAST_DAY)) {
          Party holder = party(skewed(places.size()), trade);
          records.add(
              PatentRecord.builder(provenance())
                  .statedOn(moved)
                  .application(application)
                  .holder(holder)
                  .build());
        }
      }
      return records;
    }

    private String letter() {
      return type == PatentType.UTILITY_MODEL ? "U" : "S";
    }

    private Provenance provenance() {
      return Provenance.of("generated", "", index + 1L);
    }

    private PatentRecord publication(
        LocalDate day,
        String kind,
        Trade trade,
        Party party,
        String title,
        String text,
        SplittableRandom draws,
        boolean grant) {
      String digits = "" + digit() + String.format("%08d", index % 100_000_000);
      PatentRecord.Builder record =
          PatentRecord.builder(provenance())
              .statedOn(day)
              .application(application)
              .publication(
                  new Publication(
                      new PublicationNumber("CN", digits, kind, "CN" + digits + kind), day))
              .type(type)
              .title(title)
              .abstractText(text)
              .applicant(party)
              .filed(filed)
              .agent("杭州" + Words.BRANDS.get(index % 7) + "专利代理事务所")
              .event(Words.event(grant ? "GR01" : "PB01", day));
      int inventors = 1 + index % 3;
      for (int i = 0; i < inventors; i++) {
        record.inventor(Words.person(index * 31L + i));
      }
      if (type == PatentType.DESIGN) {
        record.locarno(trade.locarno());
      } else {
        int symbols = 1 + draws.nextInt(3);
        for (int i = 0; i < symbols; i++) {
          record.ipc(trade.classes().get(draws.nextInt(trade.classes().size())));
        }
      }
      List<Party> others = List.of();
      if (shared) {
        SplittableRandom more = new SplittableRandom(~seed * 1_000_003L + index);
        others = partners(more);
        others.forEach(record::applicant);
        for (int i = more.nextInt(3); type != PatentType.DESIGN && i > 0; i--) {
          Trade other = trades.get(more.nextInt(trades.size()));
          record.ipc(other.classes().get(more.nextInt(other.classes().size())));
        }
      }
      if (grant) {
        record.granted(day).holder(party);
        others.forEach(record::holder);
        ending(draws, day).ifPresent(record::event);
      } else if (draws.nextInt(4) == 0 && granted == null) {
        record.event(Words.event("RJ01", day.plusDays(400)));
      }
      return record.build();
    }

    /** None for one half, one for three in ten, then two or three. */
    private List<Party> partners(SplittableRandom more) {
      int draw = more.nextInt(20);
      int count = draw < 10 ? 0 : draw < 16 ? 1 : draw < 19 ? 2 : 3;
      List<Party> partners = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        double far = more.nextDouble();
        Places.Place place = places.get((int) (places.size() * far * far));
        Trade trade = trades.get(more.nextInt(trades.size()));
        String brand = Words.BRANDS.get(more.nextInt(Words.BRANDS.size()));
        partners.add(
            new Party(
                place.county() + brand + trade.name() + "有限公司",
                place.address() + Words.ROADS.get(more.nextInt(Words.ROADS.size())) + "1号"));
      }
      return partners;
    }

    private java.util.Optional<LegalEvent> ending(SplittableRandom draws, LocalDate since) {
      if (draws.nextInt(100) >= 35) {
        return java.util.Optional.empty();
      }
      LocalDate told = since.plusDays(800 + draws.nextInt(2000));
      return told.isAfter(LAST_DAY)
          ? java.util.Optional.empty()
          : java.util.Optional.of(Words.event("CF01", told));
    }

    private Party party(int placeIndex, Trade trade) {
      Places.Place place = places.get(placeIndex);
      int firm = skewed(Words.BRANDS.size() * 4);
      String road = Words.ROADS.get(firm % Words.ROADS.size());
      String address = place.address() + road + (1 + firm * 3) + "号";
      if (random.nextInt(12) == 0) {
        return new Party(Words.person(placeIndex * 977L + firm), address);
      }
      String brand =
          Words.BRANDS.get(firm % Words.BRANDS.size())
              + Words.BRANDS.get((firm + placeIndex) % Words.BRANDS.size()).charAt(0);
      return new Party(place.county() + brand + trade.name() + "有限公司", address);
    }

    private String title(String product) {
      return switch (random.nextInt(4)) {
        case 0 -> "一种" + one(Words.QUALITIES) + "的" + product;
        case 1 -> "一种带有" + one(Words.PARTS) + "的" + product;
        case 2 -> product + "的" + one(Words.PARTS) + "结构";
        default -> "一种" + one(Words.QUALITIES) + product + "及其" + one(Words.PARTS);
      };
    }

    private String abstractText(String product) {
      String kind = type == PatentType.INVENTION ? "本发明" : "本实用新型";
      String first = one(Words.PARTS);
      String second = one(Words.PARTS);
      String third = one(Words.PARTS);
      return kind
          + "公开了一种"
          + one(Words.QUALITIES)
          + "的"
          + product
          + "，包括"
          + first
          + "、"
          + second
          + "和"
          + third
          + "，所述"
          + first
          + "通过"
          + one(Words.PARTS)
          + "与"
          + second
          + one(Words.VERBS)
          + "，所述"
          + third
          + one(Words.VERBS)
          + "于"
          + first
          + "的"
          + one(Words.SIDES)
          + "，并设有"
          + one(Words.PARTS)
          + "。该"
          + product
          + one(Words.EFFECTS)
          + "，"
          + one(Words.EFFECTS)
          + "，适于"
          + one(Words.USES)
          + "。";
    }

    private int skewed(int size) {
      double draw = random.nextDouble();
      return (int) (size * draw * draw);
    }

    private <T> T one(List<T> values) {
      return values.get(random.nextInt(values.size()));
    }
  }
}
