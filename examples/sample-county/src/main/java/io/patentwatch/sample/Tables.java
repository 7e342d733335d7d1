package io.patentwatch.sample;

import io.patentwatch.law.AnnualFees;
import io.patentwatch.model.PatentType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what happened as the files that people have of it, with their dirt. */
final class Tables {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("yyyy.MM.dd");
  private static final String GAZETTE =
      "item,name,authorization_notice_id,authorized_announcement_date,filing_id,filing_date,"
          + "patentee,designer,address,Int.Cl.";
  private static final LocalDate DAY = LocalDate.of(2021, 11, 30);

  /** One firm in so many tells nobody what it paid. */
  private static final int CARELESS = 12;

  /** What may happen to a patent whose fees go on being paid by the same firm. */
  private static final Set<String> DEALT = Set.of("专利实施许可合同备案的生效", "专利权质押合同登记的生效");

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Chronicle chronicle;
  private final long seed;

  Tables(Chronicle chronicle, long seed) {
    this.chronicle = chronicle;
    this.seed = seed;
  }

  /** Chance for one filing in one file, which what else there is does not change. */
  private Dice dice(Filing filing, String file) {
    return new Dice((seed + (file + filing.application).hashCode()) * SPREAD);
  }

  List<SampleFile> files() {
    return List.of(
        patents("gazette/inventions-published.csv", published().bytes(GB18030)),
        patents(
            "gazette/inventions-granted.csv",
            granted(PatentType.INVENTION).bytes(StandardCharsets.UTF_8)),
        patents("gazette/utility-models.csv", granted(PatentType.UTILITY_MODEL).bytes(GB18030)),
        patents("gazette/designs.csv", granted(PatentType.DESIGN).bytes(GB18030)),
        patents("exports/platform-export.csv", export().bytes(StandardCharsets.UTF_8)),
        patents("exports/legal-status.csv", statuses().bytes(GB18030)),
        office("registry.csv", SampleFile.Kind.REGISTRY, registry()),
        office("population.csv", SampleFile.Kind.POPULATION, population()),
        office("reported.csv", SampleFile.Kind.REPORTED, reported()),
        office("agreements.csv", SampleFile.Kind.AGREEMENTS, agreements()),
        office("payments.csv", SampleFile.Kind.PAYMENTS, payments()),
        office("tags.csv", SampleFile.Kind.TAGS, tags()),
        office(
            "recipients.csv",
            SampleFile.Kind.RECIPIENTS,
            chronicle.clientele.contacts(registered())),
        office("portfolio.csv", SampleFile.Kind.PORTFOLIO, chronicle.clientele.portfolio()),
        new SampleFile(
            "office/rules.yaml",
            SampleFile.Kind.RULES,
            chronicle.clientele.rules().getBytes(StandardCharsets.UTF_8)),
        office("published.csv", SampleFile.Kind.PUBLISHED, publishedFigures()));
  }

  private static SampleFile patents(String path, byte[] bytes) {
    return new SampleFile(path, SampleFile.Kind.PATENTS, bytes);
  }

  private static SampleFile office(String name, SampleFile.Kind kind, Sheet sheet) {
    return new SampleFile("office/" + name, kind, sheet.bytes(StandardCharsets.UTF_8));
  }

  // The gazette

  private Sheet published() {
    return gazette(
        chronicle.filings.stream().filter(filing -> filing.published != null).toList(),
        filing -> filing.published,
        filing -> filing.earlier);
  }

  private Sheet granted(PatentType type) {
    return gazette(
        chronicle.filings.stream()
            .filter(filing -> filing.type == type && filing.granted != null)
            .toList(),
        filing -> filing.granted,
        filing -> filing.grant);
  }

  /** One row in eleven stands twice, under another item. */
  private Sheet gazette(
      List<Filing> filings,
      Function<Filing, @Nullable LocalDate> day,
      Function<Filing, String> number) {
    Sheet sheet = new Sheet().line(GAZETTE);
    List<Filing> ordered = new ArrayList<>(filings);
    ordered.sort(
        Comparator.comparing((Filing filing) -> String.valueOf(day.apply(filing)))
            .thenComparing(number));
    for (Filing filing : ordered) {
      LocalDate on = day.apply(filing);
      if (on == null) {
        continue;
      }
      Dice dice = dice(filing, number.apply(filing));
      String application = gazetteNumber(filing, dice);
      for (int i = dice.chance(1 / 11.0) ? 2 : 1; i > 0; i--) {
        sheet.row(
            sheet.rows() + 1,
            filing.title,
            number.apply(filing),
            on.format(DOTTED),
            application,
            filing.filed.format(DOTTED),
            names(filing, on, ";??"),
            String.join(";??", filing.inventors),
            filing.firm.on(on).address(),
            filing.classes.stream()
                .map(
                    symbol ->
                        filing.type == PatentType.DESIGN ? symbol + " (12)" : symbol + "(2006.01)I")
                .collect(Collectors.joining(";??")));
      }
    }
    return sheet;
  }

  /**
   * Most numbers went through a spreadsheet that took them for amounts: {@code 2.02E+12}. Those
   * that end in X survive. Old grants have another number than their application's publication, so
   * only the application number joins them and it is left whole.
   */
  private static String gazetteNumber(Filing filing, Dice dice) {
    String digits = filing.application.replace(".", "");
    if (digits.endsWith("X") || !filing.isModern() || digits.length() < 13 || dice.chance(0.25)) {
      return digits;
    }
    return String.format(Locale.ROOT, "%.2E", Double.parseDouble(digits));
  }

  private static String names(Filing filing, LocalDate on, String separator) {
    return filing.ownersOn(on).stream().map(Owner::name).collect(Collectors.joining(separator));
  }

  // Exports

  /** What somebody exported from a search platform: most patents, with abstracts. */
  private Sheet export() {
    Sheet sheet =
        new Sheet()
            .line("\uFEFF虚构样例：县专利数据导出")
            .line("导出日期：2022-07-01")
            .line("")
            .line("序号,申请号,公开（公告）号,公开（公告）日,申请日,专利类型,名称,摘要,主分类号,分类号," + "申请（专利权）人,发明（设计）人,地址,专利代理机构");
    for (Filing filing : chronicle.filings) {
      Dice dice = dice(filing, "export");
      if (dice.chance(0.12)) {
        continue;
      }
      LocalDate on = filing.granted != null ? filing.granted : filing.published;
      if (on == null) {
        continue;
      }
      sheet.row(
          sheet.rows() + 1,
          "CN" + filing.application,
          filing.number(),
          on,
          filing.filed,
          switch (filing.type) {
            case INVENTION -> filing.granted == null ? "发明专利" : "授权发明";
            case UTILITY_MODEL -> "实用新型";
            case DESIGN -> "外观设计";
          },
          filing.title,
          filing.summary,
          filing.classes.get(0),
          String.join("; ", filing.classes),
          names(filing, on, "; "),
          String.join("; ", filing.inventors),
          filing.firm.on(on).address(),
          filing.firm.isPerson() ? "" : dice.pick(List.of("杭州云栈专利代理事务所", "浙江松涛知识产权代理有限公司")));
    }
    return sheet;
  }

  private Sheet statuses() {
    record Entry(Filing filing, Filing.Status status) {}
    Sheet sheet = new Sheet().line("申请号,公开（公告）号,法律状态公告日,法律状态,当前权利人,当前权利人地址");
    chronicle.filings.stream()
        .flatMap(filing -> filing.statuses.stream().map(status -> new Entry(filing, status)))
        .sorted(
            Comparator.comparing((Entry entry) -> entry.status().day())
                .thenComparing(entry -> entry.filing().application))
        .forEach(
            entry -> {
              Owner holder = entry.status().holder();
              sheet.row(
                  "CN" + entry.filing().application,
                  entry.filing().isModern() ? entry.filing().number() : "",
                  entry.status().day(),
                  entry.status().text(),
                  holder == null ? "" : holder.name(),
                  holder == null ? "" : holder.address());
            });
    return sheet;
  }

  // The office's books

  private Sheet registry() {
    Sheet sheet = new Sheet().line("name,former_names,uscc,address,township,industry,aliases");
    for (Firm firm : registered()) {
      sheet.row(
          firm.name(),
          firm.formerName() == null ? "" : firm.formerName() + "(" + firm.renamed() + ")",
          firm.creditCode(),
          firm.address(),
          "桐庐县" + firm.township(),
          firm.trade().word,
          "");
    }
    return sheet;
  }

  /** The enterprises of the county now. */
  private List<Firm> registered() {
    List<Firm> firms = new ArrayList<>(chronicle.population.residents);
    firms.add(chronicle.population.comer);
    firms.addAll(chronicle.clientele.firms);
    firms.removeIf(Firm::isPerson);
    return firms;
  }

  private static Sheet population() {
    return new Sheet()
        .line("region,year,kind,value,reporter")
        .row("330122", 2020, "permanent-residents", 453_106, "第七次全国人口普查");
  }

  private static Sheet reported() {
    String office = "知识产权保护中心（样例）";
    return new Sheet()
        .line("measure,kind,region,industry,from,to,value,reporter")
        .row(
            "fast-track-filings",
            "design",
            "330122",
            "pens",
            "2020-01-01",
            "2020-12-31",
            303,
            office)
        .row(
            "fast-track-grants", "design", "330122", "pens", "2020-01-01", "2020-12-31", 60, office)
        .row(
            "fast-track-filings",
            "design",
            "330122",
            "pens",
            "2021-01-01",
            "2021-11-30",
            162,
            office)
        .row(
            "fast-track-grants",
            "design",
            "330122",
            "pens",
            "2021-01-01",
            "2021-11-30",
            28,
            office);
  }

  /**
   * What was published for January to November 2021. Of the pledges two versions are about, with
   * other amounts and one change.
   */
  private static Sheet publishedFigures() {
    Sheet sheet = new Sheet().line("measure,kind,region,industry,from,to,value,reporter");
    published(sheet, "年度通报（样例）", "valid-inventions", "769");
    published(sheet, "年度通报（样例）", "valid-inventions-year-on-year", "28.6");
    published(sheet, "年度通报（样例）", "invention-grants", "177");
    published(sheet, "年度通报（样例）", "invention-grants-year-on-year", "110.7");
    published(sheet, "年度通报（样例）", "valid-inventions-per-10000", "17");
    published(sheet, "年度通报（样例）", "transfers-and-licences", "116");
    for (List<String> version :
        List.of(
            List.of("公布版本一（样例）", "5.14E8", "3.77E8", "1.37E8"),
            List.of("公布版本二（样例）", "5.13E8", "3.67E8", "1.46E8"))) {
      published(sheet, version.get(0), "pledge-amount", version.get(1));
      published(sheet, version.get(0), "pledge-amount-patents", version.get(2));
      published(sheet, version.get(0), "pledge-amount-trademarks", version.get(3));
      published(sheet, version.get(0), "pledge-amount-year-on-year", "391.85");
    }
    return sheet;
  }

  private static void published(Sheet sheet, String publisher, String measure, String value) {
    sheet.row(measure, "", "330122", "", DAY.withDayOfYear(1), DAY, value, publisher);
  }

  /** One agreement in thirty was entered twice. */
  private Sheet agreements() {
    Sheet sheet =
        new Sheet()
            .line(
                "number,kind,from,from_address,to,to_address,effective,amount,patents,trademarks");
    List<Agreement> ordered = new ArrayList<>(chronicle.agreements);
    ordered.sort(Comparator.comparing(Agreement::effective));
    int number = 0;
    for (Agreement agreement : ordered) {
      number++;
      for (int i = number % 30 == 0 ? 2 : 1; i > 0; i--) {
        sheet.row(
            "样例%d-%04d".formatted(agreement.effective().getYear(), number),
            agreement.kind(),
            agreement.from().name(),
            agreement.from().address(),
            agreement.to().name(),
            agreement.to().address(),
            agreement.effective(),
            agreement.yuan() == null ? "" : agreement.yuan(),
            agreement.patents().stream()
                .map(filing -> "ZL" + filing.application)
                .collect(Collectors.joining(";")),
            String.join(";", agreement.trademarks()));
      }
    }
    return sheet;
  }

  /** Most firms of the county keep their patents with an agency that tells what it paid. */
  private Sheet payments() {
    Sheet sheet = new Sheet().line("patent,fee_year,paid_on,amount");
    AnnualFees fees = AnnualFees.ofDefaults();
    Set<String> careful = new HashSet<>();
    List<Firm> residents = chronicle.population.residents;
    for (int i = 0; i < residents.size(); i++) {
      if (i % CARELESS != 1) {
        careful.add(residents.get(i).name());
      }
    }
    for (Filing filing : chronicle.filings) {
      if (filing.granted == null
          || filing.granted.isAfter(DAY)
          || !filing.statuses.stream().map(Filing.Status::text).allMatch(DEALT::contains)
          || !careful.contains(filing.firm.name())) {
        continue;
      }
      Dice dice = dice(filing, "payments");
      int registered = Period.between(filing.filed, filing.granted).getYears() + 1;
      int running = Period.between(filing.filed, DAY).getYears() + 1;
      int last = filing.type == PatentType.INVENTION ? 20 : 10;
      for (int year = registered + 1; year <= Math.min(running, last); year++) {
        LocalDate due = filing.filed.plusYears(year - 1);
        LocalDate paid = due.minusDays(dice.between(3, 45));
        sheet.row("ZL" + filing.application, year, paid, fees.fullFee(filing.type, year, due));
      }
    }
    return sheet;
  }

  private Sheet tags() {
    Sheet sheet = new Sheet().line("patent,tag,date");
    for (Filing filing : chronicle.fastTrack) {
      sheet.row(filing.grant, "fast-track", filing.filed);
    }
    int inventions = 0;
    for (Filing filing : chronicle.filings) {
      if (filing.type == PatentType.INVENTION && filing.granted != null) {
        inventions++;
        if (inventions % 90 == 7) {
          sheet.row(filing.grant, "overseas-grant", filing.granted.plusDays(200));
        }
        if (inventions == 31 || inventions == 333) {
          sheet.row(filing.grant, "award", "2021-06-24");
        }
      }
    }
    return sheet;
  }
}
