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
