package io.patentwatch.internal.lucene;

import io.patentwatch.StoreException;
import java.io.IOException;
import java.net.URL;
import java.security.CodeSource;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/** Which Lucene is there, and from where. */
final class LuceneVersion {
  private static final String NEEDED = "9.12";

  /** What a jar of Lucene has: the version itself, or codecs that announce themselves. */
  private static final List<String> RESOURCES =
      List.of(
          "org/apache/lucene/util/Version.class",
          "META-INF/services/org.apache.lucene.codecs.Codec",
          "META-INF/services/org.apache.lucene.codecs.PostingsFormat",
          "META-INF/services/org.apache.lucene.codecs.DocValuesFormat");

  private LuceneVersion() {}

  /**
   * Refuses a Lucene of another version.
   *
   * @throws StoreException naming the jars and the remedy
   */
  static void requireFit() {
    String found;
    try {
      found = String.valueOf(Version.LATEST);
    } catch (LinkageError unusable) {
      throw mixed(unusable);
    }
    requireFit(found);
  }

  static void requireFit(String found) {
    if (!found.equals(NEEDED) && !found.startsWith(NEEDED + ".")) {
      throw refused("Lucene " + found + " is on the class path", null);
    }
  }

  /** What to say when classes of several versions have met. */
  static StoreException mixed(Throwable failure) {
    return refused("classes of different Lucene versions are on the class path", failure);
  }

  private static StoreException refused(String what, @Nullable Throwable cause) {
    return new StoreException(
        what
            + ", from "
            + String.join(" and ", jars())
            + "; PatentWatch, from "
            + place(LuceneVersion.class)
            + ", needs lucene-core "
            + NEEDED
            + ".x: pin org.apache.lucene:lucene-core to it in the build and exclude"
            + " the Lucene jars of other versions that are named here from what brings them, or load"
            + " PatentWatch in a class loader of its own",
        cause);
  }

  /** The places that have a Lucene; the first is the one in use. */
  private static Set<String> jars() {
    Set<String> jars = new LinkedHashSet<>();
    try {
      jars.add(place(Version.class));
    } catch (LinkageError unusable) {
      // Then the resources below name it.
    }
    ClassLoader loader = LuceneVersion.class.getClassLoader();
    try {
      for (String resource : loader == null ? List.<String>of() : RESOURCES) {
        for (URL url : Collections.list(loader.getResources(resource))) {
          String text = url.toString();
          int inside = text.indexOf("!/");
          String jar = inside < 0 ? text : text.substring(0, inside);
          jars.add(jar.startsWith("jar:") ? jar.substring(4) : jar);
        }
      }
    } catch (IOException unreadable) {
      // The place of the class in use is enough.
    }
    return jars;
  }

  private static String place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    return location == null ? "an unknown place" : location.toString();
  }
}
