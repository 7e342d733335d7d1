package io.patentwatch.law;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * An event from whose day a period of the law runs. Where it is the receipt of a notice, {@link
 * Delivery} gives the day from that of issue.
 */
public enum DeadlineEvent {
  /**
   * The actual filing (Law 28): of a PCT application the international filing, of a Hague design
   * the international registration, of a divisional application the filing of its parent.
   */
  FILING("申请日", "filing"),
  /** The earliest priority claimed (r.35). */
  PRIORITY("优先权日", "priority"),
  /**
   * What the Law calls the filing date: the priority where one is claimed, else the filing (r.12).
   * It follows from those two unless given.
   */
  EFFECTIVE_FILING("申请日（有优先权的，指优先权日）", "filing, or priority where claimed,"),
  /** The first filing anywhere, while later ones may still claim its priority (Law 29). */
  FIRST_FILING("首次申请日", "the first filing"),
  /** The priority date of a PCT application, which is its international filing without one. */
  PCT_PRIORITY("国际申请优先权日", "the priority of the international application"),
  /** The entry of a PCT application into the national phase. */
  NATIONAL_ENTRY("进入中国国家阶段之日", "entry into the national phase"),
  /** The first disclosure that does not harm novelty (Law 24). */
  DISCLOSURE("不丧失新颖性的公开日", "the harmless disclosure"),
  /** The filing of an application that declares an exhibition or a meeting (Law 24(2), (3)). */
  DECLARED_FILING("声明不丧失新颖性的申请日", "the filing with a declaration of novelty grace"),
  /** Receipt of the notice that the application was accepted. */
  ACCEPTANCE_NOTICE("收到受理通知书之日", "receipt of the acceptance notice"),
  /** Receipt of the notice that an invention entered substantive examination. */
  EXAMINATION_NOTICE("收到进入实质审查阶段通知书之日", "receipt of the notice of substantive examination"),
  /** Receipt of the first office action. */
  FIRST_ACTION("收到第一次审查意见通知书之日", "receipt of the first office action"),
  /** Receipt of any other office action or notice to correct. */
  LATER_ACTION("收到审查意见或补正通知书之日", "receipt of the office action"),
  /** Receipt of the notice to register the grant. */
  GRANT_NOTICE("收到授予专利权通知之日", "receipt of the notice of grant"),
  /** The announcement of the grant. */
  GRANT("授权公告日", "the announcement of grant"),
  /** Receipt of the decision of rejection. */
  REJECTION("收到驳回决定之日", "receipt of the rejection"),
  /** Receipt of the decision on a re-examination. */
  REEXAMINATION_DECISION("收到复审决定之日", "receipt of the re-examination decision"),
  /** A request for invalidation. */
  INVALIDATION_REQUEST("提出无效宣告请求之日", "the request for invalidation"),
  /** Receipt of the decision on an invalidation. */
  INVALIDATION_DECISION("收到无效宣告决定之日", "receipt of the invalidation decision"),
  /** Receipt of the notice that an application or a right was lost. */
  LOSS_NOTICE("收到权利丧失通知之日", "receipt of the notice of loss"),
  /** The last day of the period that was missed. */
  MISSED_DEADLINE("被延误的期限届满日", "the end of the missed period"),
  /** The end of the force majeure by which a period was missed. */
  OBSTACLE_REMOVED("障碍消除之日", "removal of the obstacle"),
  /** A request that has a fee of its own: recordal of changes, evaluation report, invalidation. */
  REQUEST("提出请求之日", "the request"),
  /** The day a licence contract took effect. */
  LICENCE_EFFECT("许可合同生效日", "the licence contract taking effect"),
  /** The request to suspend procedures for a dispute over ownership. */
  SUSPENSION_REQUEST("请求中止之日", "the request for suspension"),
  /** The marketing approval of a new drug in China. */
  MARKETING_APPROVAL("新药上市许可日", "the marketing approval"),
  /** A payment of a fee. */
  PAYMENT("缴费日", "the payment");

  private final String chinese;
  private final String english;

  DeadlineEvent(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** The written form, as packs have it: {@code grant-notice}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The event of a {@link #code()}, if there is one. */
  public static Optional<DeadlineEvent> ofCode(String code) {
    return Arrays.stream(values()).filter(event -> event.code().equals(code)).findFirst();
  }

  /** Its name for people, in Chinese for a Chinese locale, else in English. */
  public String name(Locale locale) {
    return Language.isChinese(locale) ? chinese : english;
  }

  @Override
  public String toString() {
    return code();
  }
}
