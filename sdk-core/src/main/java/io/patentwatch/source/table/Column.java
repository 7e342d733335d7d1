package io.patentwatch.source.table;

/** What a column of a patent table means. */
public enum Column {
  /** The application number (申请号). */
  APPLICATION,
  /** The patent number (专利号), that of the application or of a publication. */
  PATENT,
  /** The publication or announcement number (公开（公告）号). */
  PUBLICATION,
  /** The number of the grant publication (授权公告号), where the table has a column of its own. */
  GRANT_PUBLICATION,
  /** The kind of the publication, where the number lacks it. */
  KIND,
  /** The office that published, where the numbers lack it. */
  COUNTRY,
  /** The day of publication or announcement (公开（公告）日). */
  PUBLICATION_DATE,
  /** The day of grant announcement (授权公告日). */
  GRANT_DATE,
  /** The filing date (申请日). */
  APPLICATION_DATE,
  /** The title (发明名称). */
  TITLE,
  /** A translation of the title, read where there is no title. */
  TITLE_TRANSLATION,
  /** The abstract (摘要). */
  ABSTRACT,
  /** A translation of the abstract, read where there is no abstract. */
  ABSTRACT_TRANSLATION,
  /** The applicants as filed (申请人). */
  APPLICANT,
  /** Applicants of an application or patentees of a grant (申请（专利权）人). */
  PARTY,
  /** The patentees (专利权人); of an A publication, the applicants. */
  PATENTEE,
  /** Who holds the right on the day of the export (当前权利人). */
  CURRENT_HOLDER,
  /** The inventors or designers (发明人). */
  INVENTOR,
  /** The address of the first party (地址). */
  ADDRESS,
  /** The address of the first current holder (当前权利人地址). */
  CURRENT_ADDRESS,
  /** Country and province (国省代码), read where there is no address. */
  REGION,
  /** The province (省), read where there is no address. */
  PROVINCE,
  /** The city (市), read where there is no address. */
  CITY,
  /** The county (区), read where there is no address. */
  COUNTY,
  /** The main class (主分类号), IPC or Locarno. */
  MAIN_IPC,
  /** The classes (分类号), IPC or Locarno. */
  IPC,
  /** The CPC symbols. */
  CPC,
  /** The Locarno classes of a design. */
  LOCARNO,
  /** The priorities, numbers perhaps with dates (优先权). */
  PRIORITY,
  /** The dates of the priorities (优先权日). */
  PRIORITY_DATE,
  /** The earliest priority date. */
  EARLIEST_PRIORITY_DATE,
  /** The agency (代理机构). */
  AGENCY,
  /** The attorneys (代理人). */
  AGENT,
  /** The type of patent (专利类型). */
  TYPE,
  /** The legal status or events (法律状态). */
  STATUS,
  /** The day of the legal status (法律状态公告日). */
  STATUS_DATE
}
