package io.patentwatch.reference;

import io.patentwatch.reference.RegionPrefixes.Prefix;
import java.util.List;

/**
 * A folded name in its parts, as the Regulations on enterprise names (企业名称登记管理规定) build it: 桐庐 |
 * 青竹制笔 | 有限公司.
 *
 * @param folded the whole
 * @param prefix the division in front
 * @param core trade name and trade
 * @param form the form of company, empty for what is none
 */
record EnterpriseName(String folded, Prefix prefix, String core, String form) {
  private static final List<String> FORMS =
      List.of("集团股份有限公司", "股份有限公司", "集团有限公司", "有限公司", "股份公司", "集团公司", "总公司", "公司");
  private static final List<String> LATIN_FORMS =
      List.of("coltd", "ltd", "limited", "corporation", "corp", "inc", "llc", "gmbh");
  private static final List<String> BRANCHES =
      List.of("分公司", "分厂", "分店", "分部", "分院", "分校", "分所", "分中心", "办事处", "销售部", "经营部", "门市部");
  private static final List<String> HEADS =
      List.of("公司", "厂", "研究院", "研究所", "大学", "学院", "医院", "合作社");
  private static final int LONGEST_BRANCH = 14;

  static EnterpriseName read(String folded, RegionPrefixes prefixes) {
    Prefix prefix = prefixes.read(folded);
    String form = "";
    boolean latin = folded.isEmpty() || folded.charAt(folded.length() - 1) < 0x80;
    for (String ending : latin ? LATIN_FORMS : FORMS) {
      if (folded.endsWith(ending) && folded.length() - ending.length() > prefix.end()) {
        form = ending;
        break;
      }
    }
    String core = folded.substring(prefix.end(), folded.length() - form.length());
    return new EnterpriseName(folded, prefix, core, form);
  }

  /** The same name if what it begins with is a trade name that a division happens to have too. */
  EnterpriseName withoutPrefix() {
    return new EnterpriseName(
        folded, Prefix.NONE, folded.substring(0, folded.length() - form.length()), form);
  }

  /**
   * The name of the enterprise whose branch this names, such as 甲有限公司 of 甲有限公司分水分公司; empty where it
   * names no branch.
   */
  static String headOfBranch(String folded) {
    for (String branch : BRANCHES) {
      if (!folded.endsWith(branch)) {
        continue;
      }
      for (String head : HEADS) {
        int at = folded.lastIndexOf(head, folded.length() - branch.length() - head.length());
        int end = at + head.length();
        if (at > 1 && folded.length() - end <= LONGEST_BRANCH) {
          return folded.substring(0, end);
        }
      }
    }
    return "";
  }
}
