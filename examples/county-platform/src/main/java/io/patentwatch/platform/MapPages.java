package io.patentwatch.platform;

import io.patentwatch.PatentDatabase;
import io.patentwatch.PatentLibrary;
import io.patentwatch.map.AgreementFigures;
import io.patentwatch.map.PatentMap;
import io.patentwatch.map.render.Bulletin;
import io.patentwatch.map.render.MapReport;
import io.patentwatch.model.DivisionCode;
import java.security.Principal;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The map in all its outputs and the bulletin, of what the user sees. */
@RestController
class MapPages {
  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Sight sight;
  private final CountySettings settings;
  private final LiveMaps live;
  private final PatentDatabase database;

  MapPages(Sight sight, CountySettings settings, LiveMaps live, PatentDatabase database) {
    this.sight = sight;
    this.settings = settings;
    this.live = live;
    this.database = database;
  }

  /** The map page, which follows the library while it is open. */
  @GetMapping(value = "/map", produces = "text/html;charset=UTF-8")
  String page(Principal user, Locale locale) {
    return report(user, locale).liveHtml("/events");
  }

  @GetMapping(value = "/map.svg", produces = "image/svg+xml;charset=UTF-8")
  String picture(Principal user, Locale locale) {
    return report(user, locale).svg();
  }

  @GetMapping(value = "/map.geojson", produces = "application/geo+json;charset=UTF-8")
  String geoJson(Principal user, Locale locale) {
    return report(user, locale).geoJson();
  }

  @GetMapping(value = "/map.echarts.json", produces = MediaType.APPLICATION_JSON_VALUE)
  String echarts(Principal user, Locale locale) {
    return report(user, locale).echarts();
  }

  @GetMapping(value = "/indicators.csv", produces = CSV)
  String indicators(Principal user, Locale locale) {
    return report(user, locale).csv();
  }

  @GetMapping(value = "/indicators.xlsx", produces = XLSX)
  byte[] workbook(Principal user, Locale locale) {
    return report(user, locale).workbook();
  }

  @GetMapping(value = "/bulletin", produces = "text/html;charset=UTF-8")
  String bulletin(Principal user, Locale locale) {
    return Bulletin.builder(sight.of(user)).within(settings.code()).build().html(locale);
  }

  /** Tells that the library moved, and nothing else. */
  @GetMapping("/events")
  SseEmitter events() {
    return live.open(database.edition());
  }

  private MapReport report(Principal user, Locale locale) {
    PatentLibrary library = sight.of(user);
    return MapReport.of(PatentMap.of(library).query().within(settings.code()).run())
        .agreements(AgreementFigures.of(library, DivisionCode.of(settings.code())))
        .language(locale);
  }
}
