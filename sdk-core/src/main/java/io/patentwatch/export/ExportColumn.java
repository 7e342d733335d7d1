package io.patentwatch.export;

import io.patentwatch.indicator.Wording;
import io.patentwatch.model.CpcSymbol;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Holder;
import io.patentwatch.model.IndustryMatch;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LocarnoClass;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.PaymentKnowledge;
import io.patentwatch.model.Publication;
import io.patentwatch.model.Region;
import io.patentwatch.model.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of an exported table.
 *
 * <p>Several values of a cell are parted by {@code ; }; semicolons inside a value become commas.
 * Days are {@code yyyy-MM-dd}, what is unknown is empty. The columns down to {@link #EVENTS} have
 * headers by which {@code FileSource} knows them, so that an unmasked table can be imported again;
 * a row carries one publication, the granting one where there is any, and names an earlier one as
 * an event.
 */
public enum ExportColumn {
  /** The application number. */
  APPLICATION("application", "申请号", "Application number", cell(Patent::application)),
  /** The first publication that grants nothing, or the only one. */
  PUBLICATION("publication", "公开（公告）号", "Publication number", publication(Publication::number)),
  /** The day of that publication. */
  PUBLISHED("published", "公开（公告）日", "Publication date", publication(Publication::date)),
  /** The publication that grants the right. */
  GRANT("grant", "授权公告号", "Grant number", cell(ExportColumn::grantNumber)),
  /** The day of grant announcement. */
  GRANTED("granted", "授权公告日", "Grant date", cell(Patent::granted)),
  /** The type of patent, in the language of the headers. */
  TYPE("type", "专利类型", "Patent type", ExportColumn::type),
  /** The title. */
  TITLE("title", "发明名称", "Title", cell(Patent::title)),
  /** The filing date. */
  FILED("filed", "申请日", "Filing date", cell(Patent::filed)),
  /** The applicants as filed. */
  APPLICANTS("applicants", "申请人", "Applicants", list(Patent::applicants, ExportColumn::name)),
  /** The address of the first applicant. */
  ADDRESS("address", "申请人地址", "Applicant address", cell(one -> address(one.applicants()))),
  /** Who holds it on the day. */
  HOLDERS(
      "holders",
      "当前权利人",
      "Current owner",
      (patent, day, locale) -> joined(patent.holdersOn(day), ExportColumn::name)),
  /** The address of the first holder on the day. */
  HOLDER_ADDRESS(
      "holder-address",
      "当前权利人地址",
      "Current assignee address",
      (patent, day, locale) -> text(address(patent.holdersOn(day)))),
  /** The inventors or designers. */
  INVENTORS("inventors", "发明人", "Inventors", list(Patent::inventors, name -> name)),
  /** Agencies and attorneys. */
  AGENTS("agents", "代理机构", "Agency", list(Patent::agents, name -> name)),
  /** The priorities, each number with its day where known. */
  PRIORITIES(
      "priorities",
      "优先权",
      "Priorities",
      list(Patent::priorities, one -> dated(one.number(), one.date()))),
  /** The IPC symbols. */
  IPC("ipc", "分类号", "IPC", list(Patent::ipc, IpcSymbol::symbol)),
  /** The CPC symbols. */
  CPC("cpc", "CPC分类号", "CPC", list(Patent::cpc, CpcSymbol::symbol)),
  /** The Locarno classes. */
  LOCARNO("locarno", "洛迦诺分类号", "Locarno", list(Patent::locarno, LocarnoClass::symbol)),
  /** The abstract. */
  ABSTRACT("abstract", "摘要", "Abstract", cell(Patent::abstractText)),
  /** The legal events, each code or text with its day where known. */
  EVENTS(
      "events",
      "法律状态",
      "Legal status",
      list(Patent::events, event -> dated(event.code(), event.date()))),
  /** The identity in the library. */
  ID("id", "库内标识", "Identity", cell(Patent::id)),
  /** The status on the day, in the language of the headers. */
  STATUS("status", "当日状态", "Status on the day", ExportColumn::status),
  /** What is known on the day of the running annual fee, in the language of the headers. */
  FEES("fees", "当日年费", "Annual fee on the day", ExportColumn::fees),
  /** The code of the region on the day; {@code foreign}, {@code HK}, {@code MO} or {@code TW}. */
  REGION(
      "region",
      "地区代码",
      "Region code",
      (patent, day, locale) -> patent.regionOn(day).map(ExportColumn::code).orElse("")),
  /** The name of the region on the day. */
  REGION_NAME(
      "region-name",
      "地区名称",
      "Region name",
      (patent, day, locale) -> patent.regionOn(day).map(Region::name).orElse("")),
  /** The credit codes of the holders' enterprises on the day. */
  CREDIT_CODES(
      "uscc",
      "统一社会信用代码",
      "Credit code",
      (patent, day, locale) -> joined(patent.holdersOn(day), ExportColumn::creditCode)),
  /** The codes of its industries. */
  INDUSTRIES("industries", "产业", "Industries", list(Patent::industries, IndustryMatch::code)),
  /** Its tags. */
  TAGS("tags", "标签", "Tags", list(Patent::tags, Tag::name)),
  /** What is doubtful about it; none in a masked table. */
  WARNINGS("warnings", "存疑", "Warnings", list(Patent::warnings, text -> text));

  /** What stands in a cell. */
  private interface Cell {
    String of(Patent patent, LocalDate day, Locale locale);
  }

  private final String code;
  private final Wording header;
  private final Cell cell;

  ExportColumn(String code, String chinese, String english, Cell cell) {
    this.code = code;
    this.header = new Wording(chinese, english);
    this.cell = cell;
  }

  /** The written form, such as {@code holder-address}. */
  public String code() {
    return code;
  }

  /** The header. */
  public Wording header() {
    return header;
  }

  /** The column of a written form. */
  public static Optional<ExportColumn> named(String code) {
    for (ExportColumn column : values()) {
      if (column.code.equals(code)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  String cell(Patent patent, LocalDate day, Locale locale) {
    return cell.of(patent, day, locale);
  }

  @Override
  public String toString() {
    return code;
  }

  private static Cell cell(Function<Patent, @Nullable Object> value) {
    return (patent, day, locale) -> text(value.apply(patent));
  }

  private static <T> Cell list(Function<Patent, List<T>> values, Function<T, String> form) {
    return (patent, day, locale) -> joined(values.apply(patent), form);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static <T> String joined(List<T> values, Function<T, String> form) {
    return values.stream()
        .map(form)
        .filter(value -> !value.isEmpty())
        .map(value -> value.replace(';', ',').replace('；', '，'))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static Cell publication(Function<Publication, @Nullable Object> value) {
    return cell(
        patent ->
            patent.publications().stream()
                .filter(publication -> !isGrant(publication))
                .findFirst()
                .or(() -> patent.publications().stream().findFirst())
                .map(value)
                .orElse(null));
  }

  private static @Nullable Object grantNumber(Patent patent) {
    return patent.publications().stream()
        .filter(ExportColumn::isGrant)
        .findFirst()
        .map(Publication::number)
        .orElse(null);
  }

  private static boolean isGrant(Publication publication) {
    return publication.number().isGrant(publication.date()).orElse(false);
  }

  private static String name(Holder holder) {
    return holder.party().name();
  }

  private static @Nullable String address(List<Holder> holders) {
    return holders.isEmpty() ? null : holders.get(0).party().address();
  }

  private static String creditCode(Holder holder) {
    EnterpriseMatch enterprise = holder.enterprise();
    return enterprise == null ? "" : text(enterprise.creditCode());
  }

  private static String code(Region region) {
    return region.code() == null ? region.level().code() : region.code().digits();
  }

  private static String dated(String value, @Nullable LocalDate day) {
    return day == null ? value : value + " " + day;
  }

  private static String type(Patent patent, LocalDate day, Locale locale) {
    PatentType type = patent.type();
    return type == null ? "" : wording(type).in(locale);
  }

  private static Wording wording(PatentType type) {
    return switch (type) {
      case INVENTION -> new Wording("发明专利", "Invention");
      case UTILITY_MODEL -> new Wording("实用新型", "Utility model");
      case DESIGN -> new Wording("外观设计", "Design");
    };
  }

  private static String status(Patent patent, LocalDate day, Locale locale) {
    PatentStatus status = patent.statusOn(day);
    String chinese =
        switch (status) {
          case PENDING -> "审查中";
          case IN_FORCE -> "有效";
          case LAPSED -> "终止";
          case EXPIRED -> "期限届满";
          case ABANDONED -> "放弃";
          case INVALIDATED -> "全部无效";
          case REVOKED -> "撤销";
          case REJECTED -> "驳回";
          case WITHDRAWN -> "撤回";
          case UNKNOWN -> "未知";
        };
    return new Wording(chinese, status.code()).in(locale);
  }

  private static String fees(Patent patent, LocalDate day, Locale locale) {
    PaymentKnowledge fees = patent.feesOn(day).orElse(null);
    if (fees == null) {
      return "";
    }
    String chinese =
        switch (fees) {
          case PAID -> "已缴";
          case UNPAID -> "未缴";
          case UNCONFIRMED -> "未确认";
        };
    return new Wording(chinese, fees.code()).in(locale);
  }
}
