package io.patentwatch.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an INPADOC event code of China, or a Chinese status or event text, means.
 *
 * <p>The EPO's influence sign is not used: it is not the effect. What is unknown has the effect
 * {@link LegalEffect#NONE} and keeps its text. Immutable and thread-safe.
 *
 * @param input the code or text as given
 * @param code the INPADOC code, upper case without padding, or null for a text
 * @param effects what it does, in the order of {@link LegalEffect}; {@code NONE} alone where it
 *     changes nothing or does not say what
 * @param meaning the meaning in English; the input where it is unknown
 * @param meaningChinese the meaning in Chinese; the input where it is unknown
 */
public record LegalMeaning(
    String input,
    @Nullable String code,
    Set<LegalEffect> effects,
    String meaning,
    String meaningChinese) {

  /**
   * Copies the effects.
   *
   * @throws IllegalArgumentException if there is no effect; give {@link LegalEffect#NONE}
   */
  public LegalMeaning {
    if (effects.isEmpty()) {
      throw new IllegalArgumentException(
          "the meaning of '" + input + "' has no effect; give LegalEffect.NONE");
    }
    effects = Collections.unmodifiableSet(EnumSet.copyOf(effects));
  }

  /**
   * The meaning of a code, padded or not and in any case, or of a Chinese text in any of the
   * spellings of the gazette and of status columns. A code with a text behind it, {@code C35 全部无效},
   * is read as {@link #of(String, String)} does.
   */
  public static LegalMeaning of(String codeOrText) {
    return LegalTable.meaning(codeOrText, codeOrText, "");
  }

  /**
   * The meaning of a code with the text that came with it. For the codes that stand for several
   * things ({@code C32 C35 C52 CGPU LIC LICC PLDC RINS}) and for unknown ones the text decides; for
   * all others the code does.
   *
   * @param code the event code; where blank, the text alone is read
   * @param text the text beside it, perhaps empty
   */
  public static LegalMeaning of(String code, String text) {
    return code.isBlank()
        ? of(text)
        : LegalTable.meaning(text.isBlank() ? code : code + ' ' + text, code, text);
  }

  /** Whether it has this effect. */
  public boolean has(LegalEffect effect) {
    return effects.contains(effect);
  }

  /**
   * A key by which the codes and texts of one event are equal: {@code C06} and {@code PB01}, {@code
   * C10} and {@code SE01}, {@code C14} and {@code GR01}, and {@code C19}, {@code CF01} and {@code
   * EXPY}. Together with the date it counts an event once.
   *
   * <p>It is the effects; where there are none, the current code of the meaning, else the text.
   */
  public String family() {
    if (!has(LegalEffect.NONE)) {
      return effects.size() == 1
          ? effects.iterator().next().code()
          : effects.stream().map(LegalEffect::code).collect(Collectors.joining("+"));
    }
    return code == null ? LegalTable.normal(input) : LegalTable.currentCode(code);
  }

  /** The code where there is one, else the text. */
  @Override
  public String toString() {
    return code == null ? input : code;
  }
}
