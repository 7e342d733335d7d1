package io.patentwatch.map.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patentwatch.map.AuthoredLibrary;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.PatentMap;
import io.patentwatch.map.SampleCounty;
import io.patentwatch.model.PatentType;
import io.patentwatch.reference.IndustryRules;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page as a real browser shows it: a probe appended to a copy of it presses what can be pressed
 * and writes down what is then there.
 */
class MapPageBrowserTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FIRST_PROBE =
      """
      <script>
      var faults = [];
      addEventListener('error', function (e) { faults.push('error ' + e.message); }, true);
      addEventListener('unhandledrejection', function (e) { faults.push('rejection ' + e.reason); });
      addEventListener('securitypolicyviolation', function (e) { faults.push('blocked ' + e.blockedURI); });
      window.alert = function (text) { faults.push('alert ' + text); };
      </script>
      """;
  private static final String LAST_PROBE =
      """
      <script>
      addEventListener('load', function () {
        function all(selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); }
        function text(selector) { return document.querySelector(selector).textContent; }
        function column(n) { return all('#table tbody tr').map(function (row) { return row.cells[n].textContent; }); }
        var seen = { units: [], tabs: [] };
        all('*').forEach(function (one) { one.style.transition = 'none'; });
        all('.u').forEach(function (unit) {
          var shape = unit.querySelector('path, rect'), box = shape.getBoundingClientRect(), style = getComputedStyle(shape);
          seen.units.push({ label: unit.getAttribute('aria-label'), fill: style.fill, width: box.width, height: box.height,
            opacity: style.opacity, display: style.display });
        });
        all('.tabs button').forEach(function (tab) {
          tab.click();
          seen.tabs.push({ name: text('#fname'), value: text('#fvalue'), legend: all('#legend li').length });
        });
        document.querySelector('.tabs button').click();
        var unit = document.querySelector('.u');
        unit.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        seen.chosen = text('#place');
        seen.pressed = unit.getAttribute('aria-pressed');
        unit.focus();
        seen.tip = document.getElementById('tip').className;
        unit.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
        seen.moved = document.activeElement !== unit && document.activeElement.getAttribute('class').indexOf('u ') === 0;
        document.getElementById('back').click();
        seen.back = text('#place');
        seen.before = all('.u .v').map(function (value) { return value.textContent; }).join(' ');
        all('#bars button')[0].click();
        seen.after = all('.u .v').map(function (value) { return value.textContent; }).join(' ');
        seen.only = text('#only');
        seen.single = text('#fvalue');
        seen.row = text('#industries tr.on td:nth-of-type(2)');
        seen.focused = document.activeElement.getAttribute('aria-pressed');
        all('#bars button')[0].click();
        seen.again = all('.u .v').map(function (value) { return value.textContent; }).join(' ');
        seen.millis = {};
        ['.u', '.tabs button', '#bars button', '#table thead button', '#industries thead button'].forEach(function (kind) {
          seen.millis[kind] = all(kind).map(function (one, i) {
            var pressed = document.contains(one) ? one : all(kind)[i];
            var began = performance.now();
            pressed.dispatchEvent(new MouseEvent('click', { bubbles: true }));
            document.body.getBoundingClientRect();
            return performance.now() - began;
          });
        });
        document.querySelector('.tabs button').click();
        all('#table thead button')[2].click();
        if (document.querySelector('#table th[aria-sort=ascending]')) { all('#table thead button')[2].click(); }
        seen.hidden = all('#table tbody tr').filter(function (row) { return row.hidden; }).length;
        if (document.querySelector('.more')) { document.querySelector('.more').click(); }
        seen.stillHidden = all('#table tbody tr').filter(function (row) { return row.hidden; }).length;
        seen.sorted = column(2).map(function (cell) { return parseInt(cell.replace(/,/g, ''), 10); });
        seen.kinds = all('#table tbody tr').map(function (row) { return row.dataset.k; });
        seen.bars = all('#bars li').length;
        seen.trend = all('#trend circle').length;
        seen.images = all('img, script[src], link[rel=stylesheet], iframe').length;
        seen.wide = document.documentElement.scrollWidth - innerWidth;
        seen.requests = performance.getEntriesByType('resource').map(function (entry) { return entry.name; })
          .filter(function (name) { return name.indexOf('data:') !== 0; });
        seen.faults = faults;
        var out = document.createElement('pre');
        out.id = 'probe';
        out.textContent = btoa(unescape(encodeURIComponent(JSON.stringify(seen))));
        document.body.appendChild(out);
      });
      </script>
      """;

  private static final String INTERACTIVE_PROBE =
      """
      <script>
      addEventListener('load', function () {
        var chart = echarts.getInstanceByDom(document.getElementById('chart'));
        var which = document.getElementById('which');
        var seen = { names: [], regions: 0, images: 0 };
        for (var i = 0; i < which.options.length; i++) {
          which.selectedIndex = i;
          which.dispatchEvent(new Event('change'));
          seen.names.push(chart.getOption().series[0].name);
        }
        seen.regions = chart.getOption().series[0].data.length;
        seen.pieces = chart.getOption().visualMap[0].pieces.length;
        seen.credits = chart.getOption().title[1].text;
        seen.painted = document.querySelectorAll('canvas').length;
        seen.requests = performance.getEntriesByType('resource').map(function (entry) { return entry.name; })
          .filter(function (name) { return name.indexOf('data:') !== 0; });
        seen.faults = faults;
        var out = document.createElement('pre');
        out.id = 'probe';
        out.textContent = btoa(unescape(encodeURIComponent(JSON.stringify(seen))));
        document.body.appendChild(out);
      });
      </script>
      """;

  /** Stands in for the host: streams an event when told to, and serves the next page. */
  private static final String HOST =
      """
      <script>
      window.EventSource = function (address) {
        window.stream = { address: address };
        this.addEventListener = function (name, listener) { window.stream[name] = listener; };
      };
      window.fetch = function () {
        return Promise.resolve({ ok: true, text: function () { return Promise.resolve(window.next); } });
      };
      window.next = NEXT;
      </script>
      """;

  private static final String LIVE_PROBE =
      """
      <script>
      addEventListener('load', function () {
        function text(selector) { return document.querySelector(selector).textContent; }
        var unit = document.querySelectorAll('.u')[2];
        unit.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        document.querySelectorAll('.tabs button')[1].click();
        unit.focus();
        var seen = { address: stream.address, place: text('#place'), name: text('#fname'), value: text('#fvalue') };
        stream.map();
        setTimeout(function () {
          seen.placeAfter = text('#place');
          seen.nameAfter = text('#fname');
          seen.valueAfter = text('#fvalue');
          seen.focusAfter = document.activeElement.getAttribute('data-p');
          seen.pressed = document.querySelectorAll('.u')[2].getAttribute('aria-pressed');
          seen.told = text('#live');
          window.next = '<html><main>login</main></html>';
          stream.map();
          setTimeout(function () {
            seen.valueAtLast = text('#fvalue');
            seen.faults = faults;
            var out = document.createElement('pre');
            out.id = 'probe';
            out.textContent = btoa(unescape(encodeURIComponent(JSON.stringify(seen))));
            document.body.appendChild(out);
          }, 100);
        }, 100);
      });
      </script>
      """;

  /** A page in a frame as wide as a phone, since no window is. */
  private static final String PHONE =
      """
      <!doctype html>
      <html><head></head><body>
      <iframe id="phone" width="390" height="844" srcdoc="PAGE"></iframe>
      </body></html>
      """;

  private static final String PHONE_PROBE =
      """
      <script>
      addEventListener('load', function () {
        var view = document.getElementById('phone').contentWindow;
        var seen = { inner: view.innerWidth, wide: view.document.documentElement.scrollWidth, narrowest: 1e9, faults: faults };
        view.document.querySelectorAll('.u path').forEach(function (path) {
          var box = path.getBoundingClientRect();
          seen.narrowest = Math.min(seen.narrowest, box.width, box.height);
          seen.out = seen.out || box.left < 0 || box.right > 390;
        });
        view.document.querySelectorAll('.u')[1].dispatchEvent(new MouseEvent('click', { bubbles: true }));
        seen.chosen = view.document.getElementById('place').textContent;
        var out = document.createElement('pre');
        out.id = 'probe';
        out.textContent = btoa(unescape(encodeURIComponent(JSON.stringify(seen))));
        document.body.appendChild(out);
      });
      </script>
      """;

  private static Path browser;

  @TempDir Path directory;

  /** What a browser saw: the probe's notes and what the console said. */
  private record Seen(JsonNode probe, List<String> console) {}

  @BeforeAll
  static void findBrowser() {
    browser =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(
                name ->
                    Arrays.stream(
                            Objects.requireNonNullElse(System.getenv("PATH"), "")
                                .split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    Assumptions.assumeTrue(
        browser != null,
        "no chromium, chromium-browser or google-chrome on the PATH: the page is not opened");
  }

  @Test
  void page_ofACounty_paintsEveryRegionAndAnswersMouseAndKeys() throws Exception {
    Seen seen = open(MapReport.of(MapReportTest.sample()), "1440,900");
    JsonNode probe = seen.probe();
    assertQuiet(seen);
    assertThat(probe.at("/units")).hasSize(15);
    Set<String> fills = new HashSet<>();
    for (JsonNode unit : probe.at("/units")) {
      assertThat(unit.at("/width").asDouble()).isGreaterThan(20);
      assertThat(unit.at("/height").asDouble()).isGreaterThan(20);
      assertThat(unit.at("/fill").asText()).startsWith("rgb(");
      fills.add(unit.at("/fill").asText());
    }
    assertThat(fills).hasSizeGreaterThanOrEqualTo(5);
    assertThat(probe.at("/tabs")).hasSizeGreaterThan(4);
    assertThat(probe.at("/tabs").findValuesAsText("name")).doesNotHaveDuplicates();
    assertThat(probe.at("/chosen").asText()).isEqualTo("旧县街道");
    assertThat(probe.at("/pressed").asText()).isEqualTo("true");
    assertThat(probe.at("/tip").asText()).isEqualTo("on");
    assertThat(probe.at("/moved").asBoolean()).isTrue();
    assertThat(probe.at("/back").asText()).isEqualTo("桐庐县");
    List<Integer> sorted = new ArrayList<>();
    probe.at("/sorted").forEach(value -> sorted.add(value.asInt()));
    assertThat(sorted.subList(0, 14)).isSortedAccordingTo((a, b) -> b - a);
    assertThat(probe.at("/kinds/14").asText()).isEqualTo("unplaced");
    assertThat(probe.at("/trend").asInt()).isEqualTo(10);
    assertThat(probe.at("/bars").asInt()).isGreaterThan(3);
  }

  @Test
  void page_withAnIndustryPressed_showsItAloneAndComesBack() throws Exception {
    JsonNode probe = open(MapReport.of(MapReportTest.sample()), "1440,900").probe();

    assertThat(probe.at("/only").asText()).isNotBlank();
    assertThat(probe.at("/after").asText()).isNotEqualTo(probe.at("/before").asText());
    assertThat(probe.at("/again").asText()).isEqualTo(probe.at("/before").asText());
    assertThat(probe.at("/row").asText()).startsWith(probe.at("/single").asText());
    assertThat(probe.at("/focused").asText()).isEqualTo("true");
  }

  @Test
  void page_of500RegionsOver20Years_answersEachClickWithin100Milliseconds() throws Exception {
    StringBuilder divisions =
        new StringBuilder("# edition 2023-06-30\n330000,浙江省\n330100,杭州市\n330122,大县\n");
    for (int i = 1; i <= 500; i++) {
      divisions.append("330122").append(String.format("%03d", i)).append(",第").append(i);
      divisions.append("镇\n");
    }
    AuthoredLibrary library = new AuthoredLibrary(divisions.toString(), IndustryRules.ofDefaults());
    List<String> codes =
        IndustryRules.ofDefaults().industries().stream().map(one -> one.code()).toList();
    for (int i = 0; i < 20_000; i++) {
      library.granted(
          PatentType.values()[i % 3],
          (2001 + i % 18) + "-03-01",
          (2003 + i % 18) + "-03-01",
          "330122" + String.format("%03d", 1 + (i * 7 + i / 500) % 500),
          codes.get(i % codes.size()));
    }
    MapResult map =
        PatentMap.of(library)
            .query()
            .within("330122")
            .asOf(LocalDate.of(2021, 11, 30))
            .years(20)
            .run();

    Seen seen = open(MapReport.of(map), "1440,900", false);

    assertQuiet(seen);
    assertThat(seen.probe().at("/units")).hasSize(501);
    // Of each kind of click the median, since others may be at work on the machine.
    JsonNode millis = seen.probe().at("/millis");
    assertThat(millis).hasSize(5);
    for (JsonNode kind : millis) {
      List<Double> clicks = new ArrayList<>();
      kind.forEach(click -> clicks.add(click.asDouble()));
      clicks.sort(Double::compare);
      assertThat(clicks.get(clicks.size() / 2)).as("%s", millis).isPositive().isLessThan(100);
    }
    assertThat(seen.probe().at("/hidden").asInt()).isPositive();
    assertThat(seen.probe().at("/stillHidden").asInt()).isZero();
  }

  @Test
  void page_onANarrowScreen_doesNotScrollSideways() throws Exception {
    Seen seen = open(MapReport.of(MapReportTest.sample()), "500,844");
    assertQuiet(seen);
    assertThat(seen.probe().at("/wide").asInt()).isLessThanOrEqualTo(0);
  }

  @Test
  void page_onAPhone_fitsAndCanBePressed() throws Exception {
    for (MapResult map : List.of(MapReportTest.sample(), MapReportTest.hostile())) {
      String page = PHONE.replace("PAGE", Markup.text(MapReport.of(map).html()));

      JsonNode probe = open(page, PHONE_PROBE, "1440,900", true).probe();

      assertThat(probe.at("/inner").asInt()).isEqualTo(390);
      assertThat(probe.at("/wide").asInt()).isLessThanOrEqualTo(390);
      assertThat(probe.at("/out").asBoolean()).isFalse();
      // A fingertip is some 44 pixels wide.
      assertThat(probe.at("/narrowest").asDouble()).isGreaterThan(44);
      assertThat(probe.at("/chosen").asText()).isNotEqualTo(map.whole().name().chinese());
    }
  }

  @Test
  void page_ofHostileNames_showsThemAsText() throws Exception {
    MapResult map = MapReportTest.hostile();
    Seen seen = open(MapReport.of(map), "1440,900");
    assertQuiet(seen);
    assertThat(seen.probe().at("/chosen").asText()).isEqualTo(MapReportTest.HOSTILE);
    assertThat(seen.probe().at("/wide").asInt()).isLessThanOrEqualTo(0);
  }

  @Test
  void interactivePage_ofHostileNames_drawsEveryIndicatorAndFetchesNothing() throws Exception {
    for (MapResult map : List.of(MapReportTest.sample(), MapReportTest.hostile())) {
      String page = MapReport.of(map).interactiveHtml().orElseThrow();

      Seen seen = open(page, INTERACTIVE_PROBE, "1440,900", true);

      assertQuiet(seen);
      assertThat(seen.probe().at("/names")).hasSize(map.stocks().size() + map.flows().size());
      assertThat(seen.probe().at("/regions").asLong())
          .isEqualTo(map.places().stream().filter(place -> place.code() != null).count());
      assertThat(seen.probe().at("/painted").asInt()).isPositive();
      assertThat(seen.probe().at("/credits").asText()).contains("内部使用");
    }
  }

  @Test
  void livePage_toldOfAChange_showsItAndKeepsWhatWasChosen() throws Exception {
    AuthoredLibrary library = SampleCounty.library();
    MapReport before = report(library);
    for (int i = 0; i < 5; i++) {
      library.granted(PatentType.INVENTION, "2018-01-01", "2021-02-02", "330122004");
    }
    String next =
        JSON.writeValueAsString(report(library).liveHtml("/events")).replace("<", "\\u003c");

    JsonNode probe =
        open(before.liveHtml("/events"), HOST.replace("NEXT", next), LIVE_PROBE, "1440,900", true)
            .probe();

    assertThat(probe.at("/faults")).isEmpty();
    assertThat(probe.at("/address").asText()).isEqualTo("/events");
    assertThat(probe.at("/placeAfter").asText())
        .isEqualTo(probe.at("/place").asText())
        .isEqualTo("城南街道");
    assertThat(probe.at("/nameAfter").asText()).isEqualTo(probe.at("/name").asText());
    assertThat(count(probe, "/valueAfter")).isEqualTo(count(probe, "/value") + 5);
    assertThat(probe.at("/focusAfter").asText()).isEqualTo("3");
    assertThat(probe.at("/pressed").asText()).isEqualTo("true");
    assertThat(probe.at("/told").asText()).startsWith("已更新");
    assertThat(probe.at("/valueAtLast").asText()).isEqualTo(probe.at("/valueAfter").asText());
  }

  private static MapReport report(AuthoredLibrary library) {
    return MapReport.of(
        PatentMap.of(library).query().within("330122").asOf(LocalDate.of(2021, 11, 30)).run());
  }

  private static int count(JsonNode probe, String at) {
    return Integer.parseInt(probe.at(at).asText().replace(",", ""));
  }

  /** No fault, nothing fetched, nothing said on the console. */
  private static void assertQuiet(Seen seen) {
    assertThat(seen.probe().at("/faults")).isEmpty();
    assertThat(seen.probe().at("/requests")).isEmpty();
    assertThat(seen.probe().at("/images").asInt()).isZero();
    assertThat(seen.console()).isEmpty();
  }

  private Seen open(MapReport report, String size) throws Exception {
    return open(report, size, true);
  }

  /**
   * Opens the page.
   *
   * @param hurried whether the browser's clock runs ahead, so that nothing can be timed
   */
  private Seen open(MapReport report, String size, boolean hurried) throws Exception {
    return open(report.html(), LAST_PROBE, size, hurried);
  }

  private Seen open(String given, String probe, String size, boolean hurried) throws Exception {
    return open(given, "", probe, size, hurried);
  }

  private Seen open(String given, String host, String probe, String size, boolean hurried)
      throws Exception {
    Path page = directory.resolve("page.html");
    Path dom = directory.resolve("dom.html");
    Path log = directory.resolve("log.txt");
    // The last: a library's script may hold one too.
    int end = given.lastIndexOf("</body>");
    String html =
        given
                .substring(0, end)
                .replaceFirst("<head>", "<head>" + Matcher.quoteReplacement(FIRST_PROBE + host))
            + probe
            + given.substring(end);
    Files.writeString(page, html, StandardCharsets.UTF_8);
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--no-first-run",
                "--user-data-dir=" + directory.resolve("profile"),
                "--window-size=" + size,
                "--enable-logging=stderr",
                hurried ? "--virtual-time-budget=10000" : "--disable-extensions",
                "--dump-dom",
                page.toUri().toString())
            .redirectOutput(dom.toFile())
            .redirectError(log.toFile())
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    String shown = Files.readString(dom, StandardCharsets.UTF_8);
    int start = shown.lastIndexOf("<pre id=\"probe\">");
    assertThat(start).as("the page ran: %s", tail(log)).isPositive();
    String notes = shown.substring(start + 16, shown.indexOf("</pre>", start));
    return new Seen(
        JSON.readTree(Base64.getDecoder().decode(notes.strip())),
        Files.readAllLines(log).stream().filter(line -> line.contains(":CONSOLE")).toList());
  }

  private static String tail(Path log) throws IOException {
    try (InputStream stream = Files.newInputStream(log)) {
      return new String(stream.readNBytes(4_000), StandardCharsets.UTF_8);
    }
  }
}
