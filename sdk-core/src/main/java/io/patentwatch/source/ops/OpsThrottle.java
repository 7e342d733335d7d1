package io.patentwatch.source.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What OPS allows of a service at the moment.
 *
 * @param service the service
 * @param light how much of it is used
 * @param limit how many requests are allowed a minute
 */
public record OpsThrottle(OpsService service, Light light, int limit) {
  private static final Pattern ENTRY = Pattern.compile("(\\w+)\\s*=\\s*(\\w+)\\s*:\\s*(\\d{1,6})");

  public OpsThrottle {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(light, "light");
  }

  /** How much of what is allowed is used. */
  public enum Light {
    /** Less than half. */
    GREEN,
    /** A half to three quarters. */
    YELLOW,
    /** More than three quarters. */
    RED,
    /** All: the service is suspended for a time. */
    BLACK;

    static Optional<Light> named(String code) {
      for (Light light : values()) {
        if (light.name().equals(code.toUpperCase(Locale.ROOT))) {
          return Optional.of(light);
        }
      }
      return Optional.empty();
    }
  }

  /** What the values of the header {@code X-Throttling-Control} say; the unknown is left out. */
  static List<OpsThrottle> of(List<String> values) {
    List<OpsThrottle> throttles = new ArrayList<>();
    for (String value : values) {
      Matcher entry = ENTRY.matcher(value);
      while (entry.find()) {
        Optional<OpsService> service = OpsService.named(entry.group(1));
        Optional<Light> light = Light.named(entry.group(2));
        if (service.isPresent() && light.isPresent()) {
          int limit = Integer.parseInt(entry.group(3));
          throttles.add(new OpsThrottle(service.get(), light.get(), limit));
        }
      }
    }
    return throttles;
  }
}
