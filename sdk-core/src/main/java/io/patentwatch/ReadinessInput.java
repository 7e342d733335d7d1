package io.patentwatch;

import io.patentwatch.indicator.Wording;

/** The kinds of facts on which indicators and warnings rest. */
enum ReadinessInput {
  PATENTS(
      "patents",
      "专利",
      "patents",
      "导入专利表或公报（import、sync delivery、sync jdbc、sync json）",
      "tables or gazettes of patents (import, sync delivery, sync jdbc, sync json)"),
  APPLICATION_NUMBERS(
      "application-numbers",
      "申请号",
      "application numbers",
      "导入含完整申请号（文本格式）的专利表，公开文本与授权文本才能合为一件",
      "tables with whole application numbers, as text, by which publications of one application"
          + " become one patent"),
  FILING_DATES("filing-dates", "申请日", "filing dates", "导入含申请日的专利表", "tables with filing dates"),
  EVENTS(
      "legal-events",
      "授权专利的法律状态",
      "legal events of granted patents",
      "导入含法律状态的专利表，或同步法律状态（sync ops）",
      "tables with legal status, or legal events (sync ops)"),
  FRESHNESS(
      "freshness",
      "最近两个月的公开",
      "publications of the last two months",
      "导入最近的公报，或设定定期同步",
      "the latest gazettes, or a schedule of syncs"),
  ADDRESSES("addresses", "地址", "addresses", "导入含地址的专利表", "tables with addresses"),
  COUNTIES(
      "counties",
      "定位到区县",
      "placed in a county",
      "导入完整地址、企业名录（reference --registry）或地名表（reference --gazetteer）",
      "whole addresses, the registry of enterprises (reference --registry) or a gazetteer (reference"
          + " --gazetteer)"),
  TOWNSHIPS(
      "townships",
      "定位到乡镇街道",
      "placed in a township",
      "导入企业名录（reference --registry，含乡镇）或地名表（reference --gazetteer）",
      "the registry of enterprises with townships (reference --registry) or a gazetteer (reference"
          + " --gazetteer)"),
  ENTERPRISES(
      "enterprises",
      "对应到企业",
      "matched with an enterprise",
      "导入企业名录（reference --registry）",
      "the registry of enterprises (reference --registry)"),
  CLASSES("classes", "分类号", "classes", "导入含分类号的专利表", "tables with IPC or Locarno classes"),
  PAYMENTS(
      "payments",
      "有效专利的缴费",
      "payments for patents in force",
      "导入年费缴纳记录（reference --payments，或交付中的缴费表）",
      "records of annual fees paid (reference --payments, or tables of receipts in a delivery)"),
  POPULATION(
      "population",
      "近两年的人口数",
      "a population of the last two years",
      "导入人口数（reference --population）",
      "populations (reference --population)"),
  FAST_TRACK(
      "fast-track-figures",
      "预审提交数与授权数",
      "fast-track filings and grants",
      "导入预审提交数与授权数（reference --reported）",
      "figures of fast-track filings and grants (reference --reported)"),
  AGREEMENTS(
      "agreements",
      "质押、许可、转让合同",
      "pledges, licences, transfers",
      "导入合同（reference --agreements）",
      "agreements (reference --agreements)"),
  CALENDAR(
      "calendar",
      "今后九十天的工作日历",
      "the working calendar of the next 90 days",
      "导入已公布的节假日（reference --calendar）",
      "the holidays published for the year (reference --calendar)");

  final String id;
  final Wording name;
  final Wording load;

  ReadinessInput(
      String id, String chinese, String english, String chineseLoad, String englishLoad) {
    this.id = id;
    this.name = new Wording(chinese, english);
    this.load = new Wording(chineseLoad, englishLoad);
  }
}
