package io.patentwatch.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which kind of holder a patent has, in the five kinds of the office's statistics, by the words of
 * the name.
 *
 * <p>Whom a registry knows is an organisation, and so is who has a word of organisations in the
 * name, such as 公司, 大学 or {@code Ltd}; everybody else is taken for a natural person, so that an
 * organisation may be masked, but hardly a person be named.
 */
public enum HolderKind {
  /** A natural person (个人). */
  PERSON("person"),
  /** A company, and every organisation of none of the kinds below (工矿企业). */
  COMPANY("company"),
  /** A university, college or school (大专院校). */
  UNIVERSITY("university"),
  /** A research institute or laboratory (科研单位). */
  INSTITUTE("institute"),
  /** An authority, hospital, society or other public body (机关团体). */
  PUBLIC_BODY("public-body");

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

  private static final Pattern COMPANY_WORDS =
      Pattern.compile(
          "公司|集团|有限|企业|工厂|厂$|商行|经营部|合作社|会社|事务所|诊所|加油站"
              + "|\\b(co|ltd|inc|corp|corporation|company|limited|llc|llp|gmbh|plc|holdings|ag|bv|nv|kg|kk)\\b");

  private static final Pattern UNIVERSITY_WORDS =
      Pattern.compile(
          "大学(?!.*医院)|(?<!科)学院(?!.*医院)|学校|中学|小学|职校|university|universität|université|college|school");

  private static final Pattern INSTITUTE_WORDS =
      Pattern.compile("研究|实验|设计院|科学院|institute|laborator(y|ies)");

  private static final Pattern PUBLIC_WORDS =
      Pattern.compile(
          "医院|政府|委员会|协会|学会|基金会|部队|[局站馆所]$|中心$"
              + "|hospital|foundation|association|ministry|office");

  private final String code;

  HolderKind(String code) {
    this.code = code;
  }

  /** The kind of a holder. */
  public static HolderKind of(Holder holder) {
    HolderKind kind = of(holder.party().name());
    return kind == PERSON && holder.enterprise() != null ? COMPANY : kind;
  }

  /** The kind of a holder by the name alone. */
  public static HolderKind of(String name) {
    if (name.contains("公司")) {
      // Most are; by the words below it is one too.
      return COMPANY;
    }
    String latin = name.toLowerCase(Locale.ROOT).replace(".", "");
    if (!WORDS.matcher(name).find()
        && !LONG_ENDINGS.matcher(name).matches()
        && !LATIN.matcher(latin).find()) {
      return PERSON;
    }
    if (COMPANY_WORDS.matcher(latin).find()) {
      return COMPANY;
    }
    if (UNIVERSITY_WORDS.matcher(latin).find()) {
      return UNIVERSITY;
    }
    if (INSTITUTE_WORDS.matcher(latin).find()) {
      return INSTITUTE;
    }
    return PUBLIC_WORDS.matcher(latin).find() ? PUBLIC_BODY : COMPANY;
  }

  /** The written form, such as {@code public-body}. */
  public String code() {
    return code;
  }

  @Override
  public String toString() {
    return code;
  }
}
