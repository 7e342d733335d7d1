package io.patentwatch.reference;

import io.patentwatch.model.IndustryMatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which patents belong to industries.
 *
 * <p>An industry has rules, each a condition on classes and words; a patent belongs to it when one
 * of them holds, and to an industry above when it belongs to one below. A patent can belong to
 * several industries and to none. Immutable and thread-safe.
 */
public final class IndustryRules {
  private static final IndustryRules NONE =
      new IndustryRules(List.of(), new ClassTable(), new PhraseTable());

  /**
   * A named condition.
   *
   * @param name its name
   * @param condition what must hold
   */
  record Rule(String name, IndustryCondition condition) {}

  /**
   * An industry with its rules.
   *
   * @param industry the industry
   * @param rules any of them suffices
   */
  record Definition(Industry industry, List<Rule> rules) {}

  /** In the order of their codes, as matches are. */
  private final List<Definition> definitions;

  /** For each definition what it {@linkplain IndustryCondition#needs needs}. */
  private final long[] needs;

  private final ClassTable classes;
  private final PhraseTable phrases;
  private final Map<String, Industry> byCode = new LinkedHashMap<>();

  IndustryRules(List<Definition> definitions, ClassTable classes, PhraseTable phrases) {
    this.definitions =
        definitions.stream()
            .sorted(Comparator.comparing(definition -> definition.industry().code()))
            .toList();
    needs =
        this.definitions.stream()
            .mapToLong(
                definition ->
                    definition.rules().stream()
                        .mapToLong(rule -> rule.condition().needs())
                        .reduce(0, (one, other) -> one | other))
            .toArray();
    this.classes = classes;
    this.phrases = phrases;
    for (Definition definition : definitions) {
      byCode.put(definition.industry().code(), definition.industry());
    }
  }

  /** Rules that know no industry. */
  public static IndustryRules none() {
    return NONE;
  }

  /**
   * The rules that ship: pens, medical devices with endoscopes, machinery, new energy and
   * materials, smart security, health, artificial intelligence.
   *
   * <p>A starting point that a county's own people tune; no official concordance.
   */
  public static IndustryRules ofDefaults() {
    return resource("industries.yaml");
  }

  /**
   * The 35 fields of technology of WIPO's IPC concordance, {@code wipo-01} to {@code wipo-35}.
   *
   * <p>Symbols that the concordance does not have yet match by a rule named {@code proposed},
   * because their field is not certain: H10 (semiconductors, formerly H01L) is put in field 8, G06V
   * in field 6. G16Y is in no field. These rules are not {@code reclassified} further.
   */
  public static IndustryRules wipo35() {
    return resource("wipo35.yaml");
  }

  private static IndustryRules resource(String name) {
    try (InputStream resource = IndustryRules.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException(
            name + " is missing beside IndustryRules; the jar was repackaged without resources");
      }
      return parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  /**
   * Reads rules.
   *
   * <pre>{@code
   * industries:
   *   - code: pens                       # letters, digits, - and _
   *     name: 制笔
   *     nameEnglish: Pens                # the code when left out
   *     parent: light-industry           # an industry of this file; when left out, on top
   *     rules:                           # any of them suffices; may be left out above others
   *       - name: classes                # the name that a match tells
   *         any:                         # one of these holds
   *           - ipc: [B43K, B43L, B43M]  # with all that is under them
   *           - locarno: [19-06]
   *       - name: ink
   *         ipc: {include: [C09D 11], exclude: [C09D 11/30]}
   *         keywords: [中性笔, 圆珠笔]     # in title or abstract
   *         not: {title: [打印]}
   *       - name: assembling
   *         title:
   *           - {word: 笔, unless: [笔记本, 电容笔]}
   *           - {near: [笔芯, 装配], within: 6}
   *         filed: {from: 2015-01-01, until: 2025-12-31}
   *       - name: makers
   *         enterprises: [桐庐某某制笔有限公司, 91330122MA28000100]
   * }</pre>
   *
   * <p>A condition is a mapping; all its entries must hold. {@code ipc}, {@code cpc} and {@code
   * locarno} hold a list of classes, or {@code include} and {@code exclude}: of each symbol the
   * longest class that it is under decides, and one included symbol suffices. {@code keywords}
   * (title or abstract), {@code title} and {@code abstract} hold a list of phrases, of which one
   * must stand there: Chinese anywhere, letters and digits as whole words, whatever their width,
   * case and script. A phrase is a word; a word {@code unless} it stands inside a longer one; or
   * two words {@code near} each other, in either order with at most {@code within} characters
   * between. {@code enterprises} holds names, compared as {@link EnterpriseRegistry} folds them, or
   * credit codes, of which one applicant must have one. {@code filed} and {@code published} (the
   * first publication) hold the first and the last day, both included; an unknown day lies in no
   * period. {@code any} and {@code all} hold a list of conditions, {@code not} holds one. A class,
   * a word or an enterprise must be required.
   *
   * <p>Where the IPC moved whole classes, as H01L to H10, a list that names the old one matches the
   * new ones too, and one that names everything that an old one became matches the old one; so does
   * the CPC. {@code reclassified: false} at the top turns that off.
   *
   * <p>Rules can also be comma-separated text, a line a rule, for concordances such as those of
   * GB/T 4754 and the strategic emerging industries:
   *
   * <pre>{@code
   * code,name,name_english,parent,rule,include,exclude,keyword
   * 241,文教办公用品制造,,,,,,
   * 2412,笔的制造,,241,classes,B43K|locarno:19-06,B43K29,
   * 2412,,,,ink,C09D11,,中性笔|圆珠笔
   * }</pre>
   *
   * <p>Values are parted by {@code |}; a class is IPC unless {@code cpc:} or {@code locarno:}
   * stands before it; without {@code rule} the line's number names the rule. An industry's name is
   * that of its first line; an {@code include} and a {@code keyword} must both hold.
   *
   * <p>Which classes a protection centre takes for fast-track examination (快速预审) are rules of the
   * same kind, with {@code published} or {@code filed} as the days of a catalogue.
   *
   * @param text their text, YAML, JSON or CSV
   * @throws IllegalArgumentException if they can't be read; it names line and column, what is wrong
   *     and what was probably meant
   */
  public static IndustryRules parse(String text) {
    return new IndustryRulesReader().read(text);
  }

  /** How many industries they know. */
  public int size() {
    return definitions.size();
  }

  /** The industries, in the order of their text. */
  public List<Industry> industries() {
    return List.copyOf(byCode.values());
  }

  /** The industry with this code. */
  public Optional<Industry> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The industries that a patent belongs to, in order of code, each once, with the first rule that
   * says so and what of it matched, such as {@code ipc B43K}. An industry to which it belongs only
   * by one below names the rule {@code contains} and that industry's code.
   */
  public List<IndustryMatch> match(IndustrySubject subject) {
    IndustryEvidence evidence = classes.evidence(subject, phrases);
    List<IndustryMatch> matches = List.of();
    boolean contained = false;
    for (int i = 0; i < needs.length; i++) {
      if (needs[i] != IndustryCondition.NOTHING && (needs[i] & evidence.classes()) == 0) {
        continue;
      }
      Definition definition = definitions.get(i);
      IndustryMatch match = match(definition, evidence);
      if (match != null) {
        matches = matches.isEmpty() ? new ArrayList<>(4) : matches;
        matches.add(match);
        contained |= definition.industry().parent() != null;
      }
    }
    if (contained) {
      int own = matches.size();
      for (int i = 0; i < own; i++) {
        contain(matches, matches.get(i).code());
      }
      matches.sort(Comparator.comparing(IndustryMatch::code));
    }
    return matches;
  }

  private static @Nullable IndustryMatch match(Definition definition, IndustryEvidence evidence) {
    List<Rule> rules = definition.rules();
    // Counted, here and in conditions, because making an iterator takes longer than most of them.
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      String pattern = rule.condition().match(evidence);
      if (pattern != null) {
        Industry industry = definition.industry();
        return new IndustryMatch(industry.code(), industry.name(), rule.name(), pattern);
      }
    }
    return null;
  }

  /** All that is to be said of a patent, for {@link IndustryCoverage}. */
  void examine(IndustrySubject subject, Examiner examiner) {
    IndustryEvidence evidence = classes.evidence(subject, phrases);
    for (Definition definition : definitions) {
      for (Rule rule : definition.rules()) {
        if (rule.condition().match(evidence) != null) {
          examiner.take(definition.industry(), rule.name(), true);
        } else if (rule.condition().holdsButForWords(evidence)) {
          examiner.take(definition.industry(), rule.name(), false);
        }
      }
    }
  }

  /** Takes what rules say of a patent. */
  interface Examiner {
    /** A rule holds, or holds but for its words. */
    void take(Industry industry, String rule, boolean holds);
  }

  private void contain(List<IndustryMatch> matches, String code) {
    String below = code;
    for (Industry above = above(code); above != null; above = above(above.code())) {
      String at = above.code();
      if (matches.stream().noneMatch(match -> match.code().equals(at))) {
        matches.add(new IndustryMatch(at, above.name(), "contains", below));
      }
      below = at;
    }
  }

  private @Nullable Industry above(String code) {
    Industry industry = byCode.get(code);
    return industry == null || industry.parent() == null ? null : byCode.get(industry.parent());
  }
}
