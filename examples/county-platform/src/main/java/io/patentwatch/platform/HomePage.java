package io.patentwatch.platform;

import io.patentwatch.PatentLibrary;
import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertRun;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.Wording;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.reference.Division;
import io.patentwatch.source.SyncReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The first page: what the user sees, the warnings, and what came in last. */
@RestController
class HomePage {
  private static final int SHOWN = 100;

  private final Sight sight;
  private final Intake intake;
  private final CountySettings settings;

  HomePage(Sight sight, Intake intake, CountySettings settings) {
    this.sight = sight;
    this.intake = intake;
    this.settings = settings;
  }

  @GetMapping(value = "/", produces = "text/html;charset=UTF-8")
  String page(Principal user, Locale locale, CsrfToken token) {
    PatentLibrary library = sight.of(user);
    boolean government = sight.isGovernment(user);
    AlertRun run = PatentPages.run(library, locale);
    long patents =
        library.count(new CountRequest(PatentQuery.everything(), List.of(), null)).total();
    String county =
        library
            .reference()
            .divisions()
            .find(DivisionCode.of(settings.code()))
            .map(Division::name)
            .orElse(settings.code());
    StringBuilder out = new StringBuilder();
    String title = say("县域专利监测平台", "County patent platform", locale);
    out.append("<!doctype html>\n<html lang=\"")
        .append(say("zh-CN", "en", locale))
        .append("\"><head><meta charset=\"utf-8\"><title>")
        .append(title)
        .append("</title><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
        .append("<meta name=\"color-scheme\" content=\"light dark\"><style>")
        .append(style())
        .append("</style></head><body><main><header><p>")
        .append(text(county))
        .append("</p><h1>")
        .append(title)
        .append("</h1><form method=\"post\" action=\"/logout\"><span>")
        .append(text(user.getName()))
        .append(
            government
                ? say("（政府端）", " (government)", locale)
                : say("（企业端）", " (enterprise)", locale))
        .append("</span><input type=\"hidden\" name=\"")
        .append(text(token.getParameterName()))
        .append("\" value=\"")
        .append(text(token.getToken()))
        .append("\"><button>")
        .append(say("退出", "Log out", locale))
        .append("</button></form></header><nav><a href=\"/map\">")
        .append(say("监测地图", "Map", locale))
        .append("</a><a href=\"/bulletin\">")
        .append(say("月报", "Bulletin", locale))
        .append("</a><a href=\"/api/patents\">")
        .append(say("专利（JSON）", "Patents (JSON)", locale))
        .append("</a><a href=\"/indicators.csv\">")
        .append(say("指标（CSV）", "Indicators (CSV)", locale))
        .append("</a><a href=\"/indicators.xlsx\">")
        .append(say("指标（XLSX）", "Indicators (XLSX)", locale))
        .append("</a></nav><dl><dt>")
        .append(say("可见专利", "Patents in view", locale))
        .append("</dt><dd>")
        .append(count(patents))
        .append("</dd><dt>")
        .append(say("资料版次", "Edition", locale))
        .append("</dt><dd>")
        .append(library.edition().number())
        .append("</dd><dt>")
        .append(say("预警", "Warnings", locale))
        .append("</dt><dd>")
        .append(count(run.raised()))
        .append("</dd></dl>");
    if (government) {
      intake(out, locale);
    }
    warnings(out, run, locale);
    return out.append("</main></body></html>\n").toString();
  }

  /** What came in last: the office's matter, and none of an enterprise's. */
  private void intake(StringBuilder out, Locale locale) {
    SyncReport last = intake.taken();
    out.append("<p class=\"intake\">")
        .append(
            last == null
                ? say("启动以来没有新的交付。", "No delivery came since the start.", locale)
                : say(
                    "最近一次交付："
                        + last.records()
                        + " 条，新增 "
                        + last.added()
                        + "，更新 "
                        + last.updated()
                        + "，拒绝 "
                        + last.rejected()
                        + "。",
                    "The last delivery: "
                        + last.records()
                        + " records, "
                        + last.added()
                        + " added, "
                        + last.updated()
                        + " updated, "
                        + last.rejected()
                        + " rejected.",
                    locale))
        .append("</p>");
  }

  private static void warnings(StringBuilder out, AlertRun run, Locale locale) {
    out.append("<h2>")
        .append(say("预警，最紧急的在前", "Warnings, the most urgent first", locale))
        .append("</h2><ol>");
    for (Alert alert : run.alerts().stream().limit(SHOWN).toList()) {
      out.append("<li class=\"")
          .append(text(alert.severity().toString()))
          .append("\"><b>")
          .append(text(String.valueOf(alert.subject().patent())))
          .append("</b> ")
          .append(text(alert.title()))
          .append("</li>");
    }
    out.append("</ol>");
    if (run.alerts().size() > SHOWN) {
      out.append("<p>")
          .append(
              say(
                  "另有 " + count(run.alerts().size() - SHOWN) + " 条，见 ",
                  count(run.alerts().size() - SHOWN) + " more in ",
                  locale))
          .append("<a href=\"/api/warnings\">/api/warnings</a></p>");
    }
  }

  private static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String say(String chinese, String english, Locale locale) {
    return new Wording(chinese, english).in(locale);
  }

  private static String text(@Nullable String raw) {
    return HtmlUtils.htmlEscape(String.valueOf(raw), "UTF-8");
  }

  private static String style() {
    try (InputStream stream = HomePage.class.getResourceAsStream("home.css")) {
      return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
