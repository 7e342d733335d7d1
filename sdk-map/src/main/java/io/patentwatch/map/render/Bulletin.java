package io.patentwatch.map.render;

import io.patentwatch.PatentLibrary;
import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Wording;
import io.patentwatch.map.AgreementFigures;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Edition;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The monthly figures of a region as sentences with their changes, in Chinese and English.
 *
 * <pre>{@code
 * Bulletin bulletin = Bulletin.builder(database).within("330122").asOf(day).build();
 * Files.writeString(file, bulletin.markdown(Locale.SIMPLIFIED_CHINESE));
 * }</pre>
 *
 * <p>Year on year compares with the same days a year earlier, quarter on quarter the last quarter
 * that is over with the one before it. A figure that is not there is named with the reason; none is
 * ever printed as 0. It names regions and industries, no people. Immutable and thread-safe.
 */
public final class Bulletin {
  private final Wording title;
  private final LocalDate day;
  private final Edition edition;
  private final List<Section> sections;

  Bulletin(Wording title, LocalDate day, Edition edition, List<Section> sections) {
    this.title = title;
    this.day = day;
    this.edition = edition;
    this.sections = List.copyOf(sections);
  }

  /**
   * A sentence about one figure.
   *
   * @param indicator the id of the figure's card; empty where the sentence is about several
   * @param text the sentence
   * @param figure the figure it is about, or why there is none
   * @param change its change on the year in per cent, or why there is none
   */
  public record Sentence(String indicator, Wording text, Figure figure, Figure change) {
    public Sentence {
      Objects.requireNonNull(indicator, "indicator");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(figure, "figure");
      Objects.requireNonNull(change, "change");
    }
  }

  /**
   * Sentences that belong together.
   *
   * @param heading what they are about
   * @param sentences in order of reading
   */
  public record Section(Wording heading, List<Sentence> sentences) {
    public Section {
      Objects.requireNonNull(heading, "heading");
      sentences = List.copyOf(sentences);
    }
  }

  /** A builder of a bulletin of a library: of all it holds, today, unless told otherwise. */
  public static Builder builder(PatentLibrary library) {
    return new Builder(library);
  }

  /** What it is called, with region and month. */
  public Wording title() {
    return title;
  }

  /** The day of its figures. */
  public LocalDate day() {
    return day;
  }

  /** The edition of the library that it was written from. */
  public Edition edition() {
    return edition;
  }

  /** What it says. */
  public List<Section> sections() {
    return sections;
  }

  /** The bulletin as Markdown; what regions and industries are called is never taken for markup. */
  public String markdown(Locale locale) {
    StringBuilder out =
        new StringBuilder("# ").append(Markup.markdown(title.in(locale))).append("\n");
    for (Section section : sections) {
      out.append("\n## ").append(Markup.markdown(section.heading().in(locale))).append("\n\n");
      for (Sentence sentence : section.sentences()) {
        out.append("- ").append(Markup.markdown(sentence.text().in(locale))).append("\n");
      }
    }
    return out.append("\n").append(Markup.markdown(foot().in(locale))).append("\n").toString();
  }

  /** The bulletin as one HTML page that fetches nothing, fit to be printed. */
  public String html(Locale locale) {
    StringBuilder out = new StringBuilder(Markup.head(title.in(locale), "bulletin.css", locale));
    out.append("<body>\n<main>\n<h1><bdi>")
        .append(Markup.text(title.in(locale)))
        .append("</bdi></h1>\n");
    for (Section section : sections) {
      out.append("<section>\n<h2>").append(Markup.text(section.heading().in(locale)));
      out.append("</h2>\n<ul>\n");
      for (Sentence sentence : section.sentences()) {
        out.append(sentence.figure() instanceof Figure.Missing ? "<li class=\"missing\">" : "<li>")
            .append(Markup.text(sentence.text().in(locale)))
            .append("</li>\n");
      }
      out.append("</ul>\n</section>\n");
    }
    return out.append("<footer>")
        .append(Markup.text(foot().in(locale)))
        .append("</footer>\n</main>\n</body>\n</html>\n")
        .toString();
  }

  private Wording foot() {
    return new Wording(
        "数据截至" + day + "，资料版次" + edition + "。",
        "Figures as of " + day + ", edition " + edition + ".");
  }

  @Override
  public String toString() {
    return title + ", " + day;
  }

  /** Collects what a {@link Bulletin} is about; not thread-safe. */
  public static final class Builder {
    private final PatentLibrary library;
    private @Nullable DivisionCode within;
    private @Nullable LocalDate day;

    private Builder(PatentLibrary library) {
      this.library = Objects.requireNonNull(library, "library");
    }

    /**
     * Tells of a division only; without this, of everything.
     *
     * @throws IllegalArgumentException if it is no division code
     */
    public Builder within(String divisionCode) {
      return within(DivisionCode.of(divisionCode));
    }

    /** Tells of a division only; without this, of everything. */
    public Builder within(DivisionCode division) {
      within = Objects.requireNonNull(division, "division");
      return this;
    }

    /** The day of the figures; without this, today. */
    public Builder asOf(LocalDate asOf) {
      day = Objects.requireNonNull(asOf, "asOf");
      return this;
    }

    /**
     * Counts and writes.
     *
     * @throws IllegalArgumentException if the division does not exist in the library's edition of
     *     the divisions
     */
    public Bulletin build() {
      LocalDate asOf = day != null ? day : library.today();
      DivisionCode inside = within;
      AgreementFigures agreements =
          inside == null ? AgreementFigures.of(library) : AgreementFigures.of(library, inside);
      return new BulletinWriting(new Moments(library, inside, asOf), agreements, asOf).bulletin();
    }
  }
}
