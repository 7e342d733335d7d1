package io.patentwatch.internal.merge;

import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Publication;
import io.patentwatch.spi.NumberKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which of a set of records are one patent's.
 *
 * <p>Records that name the same application are. A record that names only a publication belongs to
 * the one application that another record names together with that publication's series; while
 * there is none, or more than one, the records of the series are a patent of their own.
 */
public final class Grouping {
  /** The records of one patent. */
  public record Group(PatentId id, List<PatentRecord> records, List<String> warnings) {
    /** Copies the lists. */
    public Group {
      records = List.copyOf(records);
      warnings = List.copyOf(warnings);
    }
  }

  private static final int NAMED = 10;
  private static final String SHARED = " is also said to be of application ";

  private Grouping() {}

  /** Whether a warning comes from here: these alone name other patents. */
  public static boolean isOfGrouping(String warning) {
    return warning.contains(SHARED);
  }

  /**
   * The keys by which a record is joined with others.
   *
   * @param record the record
   */
  public static Set<String> keys(PatentRecord record) {
    Set<String> keys = new LinkedHashSet<>();
    ApplicationNumber application = application(record);
    if (application != null) {
      keys.add(NumberKey.of(application));
    }
    String series = series(record);
    if (series != null) {
      keys.add(series);
      keys.add(NumberKey.exact(Objects.requireNonNull(record.publication()).number()));
    }
    return keys;
  }

  /** The keys by which a record is found: those that join, and the spellings of its numbers. */
  public static Set<String> findingKeys(PatentRecord record) {
    Set<String> keys = keys(record);
    Publication publication = record.publication();
    if (publication != null) {
      keys.add(NumberKey.bare(publication.number()));
    }
    return keys;
  }

  /**
   * The application that a record is about: the one it names, else the one that its publication
   * number is made of, as those of 1985 to 1988 are.
   */
  static @Nullable ApplicationNumber application(PatentRecord record) {
    if (record.application() != null) {
      return record.application();
    }
    Publication publication = record.publication();
    return publication == null ? null : publication.number().application().orElse(null);
  }

  /** The key of the series of a record's publication, by what this record alone says. */
  static @Nullable String series(PatentRecord record) {
    Publication publication = record.publication();
    return publication == null ? null : NumberKey.of(publication.number(), publication.date());
  }

  /**
   * Parts records into patents.
   *
   * @param records all records that share a key with any other of them, directly or by others
   */
  public static List<Group> of(Collection<PatentRecord> records) {
    if (records.size() == 1) {
      List<PatentRecord> alone = List.copyOf(records);
      return List.of(new Group(id(alone), alone, List.of()));
    }
    Map<String, String> seriesOfNumber = seriesOfNumber(records);
    Map<String, Set<String>> applicationsOfSeries = new TreeMap<>();
    for (PatentRecord record : records) {
      ApplicationNumber application = application(record);
      String series = seriesOfNumber.get(publicationOf(record));
      if (application != null && series != null) {
        applicationsOfSeries
            .computeIfAbsent(series, key -> new TreeSet<>())
            .add(PatentId.of(application).value());
      }
    }
    Map<String, List<PatentRecord>> groups = new TreeMap<>();
    Map<String, Set<String>> warnings = new TreeMap<>();
    for (PatentRecord record : records) {
      ApplicationNumber application = application(record);
      String series = seriesOfNumber.get(publicationOf(record));
      Set<String> claimants =
          series == null ? Set.of() : applicationsOfSeries.getOrDefault(series, Set.of());
      String group;
      if (application != null) {
        group = PatentId.of(application).value();
      } else if (claimants.size() == 1) {
        group = claimants.iterator().next();
      } else {
        group = String.valueOf(series);
      }
      groups.computeIfAbsent(group, key -> new ArrayList<>()).add(record);
      if (claimants.size() > 1) {
        warnings
            .computeIfAbsent(group, key -> new TreeSet<>())
            .add("publication " + publicationOf(record) + SHARED + others(claimants, group));
      }
    }
    List<Group> result = new ArrayList<>();
    groups.forEach(
        (key, members) ->
            result.add(
                new Group(
                    id(members), members, List.copyOf(warnings.getOrDefault(key, Set.of())))));
    return result;
  }

  /** The first few in order, so that a number that a thousand rows bear does not fill them all. */
  private static String others(Set<String> claimants, String group) {
    List<String> named =
        claimants.stream().filter(claimant -> !claimant.equals(group)).limit(NAMED + 1L).toList();
    return named.size() <= NAMED
        ? String.join(", ", named)
        : String.join(", ", named.subList(0, NAMED)) + " and others";
  }

  /**
   * The one series of each publication number. Its letter can depend on the date: then a record
   * with a date tells it for one without, and where dates disagree the number keeps its own letter,
   * since what is kept apart can be joined later.
   */
  private static Map<String, String> seriesOfNumber(Collection<PatentRecord> records) {
    Map<String, String> dated = new TreeMap<>();
    Map<String, String> all = new TreeMap<>();
    for (PatentRecord record : records) {
      String series = series(record);
      if (series != null) {
        String number = publicationOf(record);
        all.put(number, series);
        if (Objects.requireNonNull(record.publication()).date() != null) {
          dated.merge(number, series, (one, other) -> one.compareTo(other) >= 0 ? one : other);
        }
      }
    }
    all.putAll(dated);
    return all;
  }

  private static PatentId id(List<PatentRecord> members) {
    PatentId id = null;
    for (PatentRecord record : members) {
      ApplicationNumber application = application(record);
      if (application != null) {
        return PatentId.of(application);
      }
      PatentId publication = new PatentId(publicationOf(record));
      if (id == null || publication.compareTo(id) < 0) {
        id = publication;
      }
    }
    if (id == null) {
      throw new IllegalArgumentException("a group without records");
    }
    return id;
  }

  private static String publicationOf(PatentRecord record) {
    Publication publication = record.publication();
    return publication == null ? "" : publication.number().toString();
  }
}
