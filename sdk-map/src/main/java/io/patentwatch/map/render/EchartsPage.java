package io.patentwatch.map.render;

import static io.patentwatch.map.render.Markup.text;

import io.patentwatch.indicator.Additive;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.boundary.RegionShapes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The map drawn by Apache ECharts, whose script comes from a WebJar, if one is there. */
final class EchartsPage {
  private static final List<String> WEBJARS = List.of("org.webjars", "org.webjars.npm");
  private static final List<String> PLACES = List.of("echarts.min.js", "dist/echarts.min.js");

  private EchartsPage() {}

  static Optional<String> of(
      MapResult result, RegionShapes shapes, Speech speech, Additive coloured) {
    String script = script();
    if (script == null) {
      return Optional.empty();
    }
    Set<Additive> indicators = new LinkedHashSet<>(List.of(coloured));
    indicators.addAll(result.stocks());
    indicators.addAll(result.flows());
    StringBuilder out = new StringBuilder(script.length() + (1 << 16));
    out.append(
            Markup.head(Lines.title(result, speech.locale()), "interactive.css", speech.locale()))
        .append("<body>\n<p><label>")
        .append(speech.say("指标 ", "Indicator "))
        .append("<select id=\"which\">");
    for (Additive indicator : indicators) {
      out.append("<option>").append(speech.say(indicator.card().name())).append("</option>");
    }
    out.append("</select></label></p>\n<div id=\"chart\" role=\"img\" aria-label=\"")
        .append(text(Lines.title(result, speech.locale())))
        .append("\"></div>\n<script type=\"application/json\" id=\"data\">")
        .append(Markup.json(EchartsOption.of(result, shapes, speech.locale(), indicators)))
        .append("</script>\n<script>")
        .append(script.replace("</script", "<\\/script"))
        .append("</script>\n<script>\n")
        .append(Markup.resource("interactive.js"))
        .append("</script>\n</body>\n</html>\n");
    return Optional.of(out.toString());
  }

  private static @Nullable String script() {
    ClassLoader loader = EchartsPage.class.getClassLoader();
    for (String group : WEBJARS) {
      try (InputStream stream =
          loader.getResourceAsStream("META-INF/maven/" + group + "/echarts/pom.properties")) {
        if (stream == null) {
          continue;
        }
        Properties properties = new Properties();
        properties.load(stream);
        for (String place : PLACES) {
          String script = read(loader, properties.getProperty("version") + "/" + place);
          if (script != null) {
            return script;
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the WebJar of ECharts cannot be read", e);
      }
    }
    return null;
  }

  private static @Nullable String read(ClassLoader loader, String place) throws IOException {
    try (InputStream stream =
        loader.getResourceAsStream("META-INF/resources/webjars/echarts/" + place)) {
      return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
