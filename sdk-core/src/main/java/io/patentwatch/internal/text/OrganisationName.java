package io.patentwatch.internal.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a name tells of its bearer: an organisation, by a word that no person's name has. */
public final class OrganisationName {
  private static final Pattern WORDS =
      Pattern.compile(
          "公司|集团|有限|企业|大学|学院|学校|中学|小学|研究|实验|医院|银行|合作社|协会|学会|工厂"
              + "|中心|政府|委员会|事务所|代理|商行|经营部|工作室|会社|基金会|部队");

  /** Endings of organisations' names, of those longer than Chinese names of persons. */
  private static final Pattern LONG_ENDINGS = Pattern.compile("[^·•]{4,}[厂院所局部店社站馆校]");

  private static final Pattern LATIN =
      Pattern.compile(
          "\\b(co|ltd|inc|corp|corporation|company|limited|llc|llp|gmbh|plc|university|universität"
              + "|université|institute|college|school|hospital|bank|foundation|group|holdings"
              + "|technolog(y|ies)|laborator(y|ies)|association|cent(er|re)|ministry|industries"
              + "|office)\\b|\\b(ag|bv|nv|kg|kk)$");

  private OrganisationName() {}

  /** Whether the name has such a word. */
  public static boolean isOne(String name) {
    return WORDS.matcher(name).find()
        || LONG_ENDINGS.matcher(name).matches()
        || LATIN.matcher(name.toLowerCase(Locale.ROOT).replace(".", "")).find();
  }
}
