package io.patentwatch.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The reference data beside the repository, which a checkout alone does not have. */
public final class SharedData {
  private SharedData() {}

  /** The path in the data, or an abandoned test where the data is absent. */
  public static Path require(String relative) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path found = at.resolve("../shared/data").resolve(relative).normalize();
      if (Files.exists(found)) {
        return found;
      }
    }
    assumeTrue(false, "no shared/data/" + relative + " beside the repository");
    throw new AssertionError("unreachable");
  }
}
