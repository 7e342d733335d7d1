package io.patentwatch.reference;

import java.util.Objects;

/**
 * A place that lies in one township, as a clerk has noted it; or in one county, where no more is
 * known.
 *
 * @param name its name as addresses write it, such as {@code 迎春南路}; of a firm, as applicants write
 *     it
 * @param kind what it is
 * @param township the township it lies in, or the county
 */
public record GazetteerPlace(String name, Kind kind, Division township) {
  /** What a place of a gazetteer is. */
  public enum Kind {
    /** A village, hamlet or neighbourhood. */
    VILLAGE("village", "村"),
    /** An industrial zone, estate or building. */
    ZONE("zone", "园区"),
    /** An applicant, by its name. */
    FIRM("firm", "企业"),
    /** A road or street; one that runs through several townships is noted once for each. */
    ROAD("road", "道路");

    private final String code;
    private final String chinese;

    Kind(String code, String chinese) {
      this.code = code;
      this.chinese = chinese;
    }

    /** The written form, such as {@code road}. */
    public String code() {
      return code;
    }

    /** The written form in Chinese, such as {@code 道路}. */
    public String chinese() {
      return chinese;
    }
  }

  public GazetteerPlace {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(township, "township");
  }

  @Override
  public String toString() {
    return name + " " + township;
  }
}
