package io.patentwatch.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences that explanations share, in Chinese and in English. */
final class Language {
  private Language() {}

  static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  /** A citation as packs have it, {@code Law 35; r.12}, in words. */
  static String law(String law, boolean chinese) {
    return law.replaceAll("Law (\\d+)", chinese ? "专利法第$1条" : "Patent Law art. $1")
        .replaceAll("r\\.(\\d+)", chinese ? "实施细则第$1条" : "Implementing Rules r.$1")
        .replace("GL", chinese ? "专利审查指南" : "Examination Guidelines")
        .replaceAll("\\((\\d+)\\)", chinese ? "第$1款" : "($1)")
        .replace("; ", chinese ? "、" : ", ");
  }

  static List<String> shift(
      LocalDate nominal, LocalDate due, boolean provisional, boolean chinese) {
    List<String> steps = new ArrayList<>();
    if (!due.equals(nominal)) {
      steps.add(
          chinese
              ? nominal + "为休息日，顺延至其后第一个工作日" + due + "（实施细则第5条）"
              : nominal
                  + " is not worked, so the first working day after it: "
                  + due
                  + " (Implementing Rules r.5)");
    }
    if (provisional) {
      steps.add(
          chinese
              ? "该年放假安排尚未公布，仅按周末推算，预警以" + nominal + "为准"
              : "the holidays of that year are not published: weekends only, warnings count from "
                  + nominal);
    }
    return steps;
  }
}
