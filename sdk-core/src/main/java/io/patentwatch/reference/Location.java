package io.patentwatch.reference;

import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.RegionLevel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an address is, as far as that is certain, and why.
 *
 * <p>Either it is in mainland China ({@link #path()} is not empty), or outside ({@link #country()}
 * is present), or undecided ({@link #level()} is null).
 *
 * @param level how far down the answer reaches, or which part of the world outside mainland China
 *     it is; null when undecided
 * @param path the certain divisions from the province down; empty unless in mainland China
 * @param country the country or region outside mainland China, in Chinese; null otherwise
 * @param candidates the divisions between which the address leaves the choice open, at most 20
 * @param spans the pieces of the address that decided, in the order of the text
 * @param reason what decided, or why nothing or nothing more did; in English, never blank
 * @param reasonChinese the same in Chinese
 * @param place the place of a gazetteer that decided the township; null where the address names it
 */
public record Location(
    @Nullable RegionLevel level,
    List<Division> path,
    @Nullable String country,
    List<Candidate> candidates,
    List<Span> spans,
    String reason,
    String reasonChinese,
    @Nullable GazetteerPlace place) {

  /**
   * A division that the address may mean.
   *
   * @param code its code
   * @param name its name with those above it, such as {@code 北京市朝阳区}
   * @param reason why it is possible and not certain, in English
   * @param reasonChinese the same in Chinese
   */
  public record Candidate(DivisionCode code, String name, String reason, String reasonChinese) {
    public Candidate {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(reasonChinese, "reasonChinese");
    }
  }

  /**
   * A piece of the address that decided.
   *
   * @param start index of its first char in the address as given
   * @param end index after its last char
   * @param code the division it was read as; null for what lies outside mainland China
   */
  public record Span(int start, int end, @Nullable DivisionCode code) {
    public Span {
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException(
            "a span runs forward from 0 or more, not from " + start + " to " + end);
      }
    }
  }

  /** A location that no gazetteer decided. */
  Location(
      @Nullable RegionLevel level,
      List<Division> path,
      @Nullable String country,
      List<Candidate> candidates,
      List<Span> spans,
      String reason,
      String reasonChinese) {
    this(level, path, country, candidates, spans, reason, reasonChinese, null);
  }

  public Location {
    path = List.copyOf(path);
    candidates = List.copyOf(candidates);
    spans = List.copyOf(spans);
    if (reason.isBlank() || reasonChinese.isBlank()) {
      throw new IllegalArgumentException("a location has a reason; say why, even when undecided");
    }
    boolean mainland = level != null && level.isMainland();
    if (mainland == path.isEmpty()) {
      throw new IllegalArgumentException(
          "a location has divisions exactly when it is in mainland China: " + level + " " + path);
    }
    if ((level != null && !mainland) != (country != null)) {
      throw new IllegalArgumentException(
          "a location names a country exactly when it is outside mainland China: " + level);
    }
  }

  /** The lowest certain division; empty when undecided or outside mainland China. */
  public Optional<Division> division() {
    return path.isEmpty() ? Optional.empty() : Optional.of(path.get(path.size() - 1));
  }

  /** The code of the lowest certain division; empty when undecided or outside mainland China. */
  public Optional<DivisionCode> code() {
    return division().map(Division::code);
  }

  /** The name of the province, as far as certain. */
  public Optional<String> province() {
    return name(RegionLevel.PROVINCE);
  }

  /**
   * The name of the prefecture-level city, as far as certain; always empty in municipalities and in
   * counties under direct provincial rule, which have none.
   */
  public Optional<String> city() {
    return name(RegionLevel.CITY);
  }

  /** The name of the county, district or county-level city, as far as certain. */
  public Optional<String> county() {
    return name(RegionLevel.COUNTY);
  }

  /** The name of the street, town or township, as far as certain. */
  public Optional<String> township() {
    return name(RegionLevel.TOWNSHIP);
  }

  private Optional<String> name(RegionLevel wanted) {
    return path.stream()
        .filter(division -> division.level() == wanted)
        .map(Division::name)
        .findFirst();
  }

  @Override
  public String toString() {
    return country != null ? country : division().map(Division::toString).orElse("undecided");
  }
}
