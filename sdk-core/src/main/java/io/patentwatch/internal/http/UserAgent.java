package io.patentwatch.internal.http;

import io.patentwatch.source.RemoteOptions;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** What a service is told about who calls: the SDK and the application around it. */
final class UserAgent {
  private static final String COORDINATES =
      "/META-INF/maven/io.patentwatch/patentwatch-core/pom.properties";

  private UserAgent() {}

  static String of(RemoteOptions options) {
    return options.application().map(name -> sdk() + " " + name).orElseGet(UserAgent::sdk);
  }

  /** Without a version where the SDK does not come in its jar. */
  private static String sdk() {
    Properties coordinates = new Properties();
    try (InputStream in = UserAgent.class.getResourceAsStream(COORDINATES)) {
      if (in != null) {
        coordinates.load(in);
      }
    } catch (IOException unreadable) {
      return "PatentWatch";
    }
    String version = coordinates.getProperty("version");
    return version == null ? "PatentWatch" : "PatentWatch/" + version;
  }
}
