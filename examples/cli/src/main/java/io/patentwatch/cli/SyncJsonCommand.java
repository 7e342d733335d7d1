package io.patentwatch.cli;

import io.patentwatch.source.RemoteOptions;
import io.patentwatch.source.json.JsonMapping;
import io.patentwatch.source.json.JsonSource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads a paged JSON service. */
@Command(
    name = "json",
    description = {
      "Reads a paged JSON service as a mapping file describes it.",
      "Secrets come from the environment, under the names in the mapping."
    },
    mixinStandardHelpOptions = true)
final class SyncJsonCommand implements Callable<Integer> {
  private static final String CNIPR = "cnipr";

  private final Session session;
  @Mixin private SyncOptions sync = new SyncOptions();

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "The name of the source; that of the mapping if left out.")
  private @Nullable String id;

  @Option(
      names = "--mapping",
      required = true,
      paramLabel = "FILE",
      description = "The mapping in YAML or JSON; cnipr for the one that ships, unverified.")
  private String mapping = "";

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "A parameter that the mapping needs; may be repeated.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  SyncJsonCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    JsonMapping described =
        mapping.equals(CNIPR)
            ? JsonMapping.cnipr()
            : JsonMapping.parse(TextFile.read(Path.of(mapping)));
    if (!described.verified()) {
      session.say(described + ": this mapping was never tried against the service");
    }
    JsonSource.Builder source =
        JsonSource.builder(described)
            .options(RemoteOptions.builder().application("patentwatch-cli/0.1.0").build());
    if (id != null) {
      source.id(id);
    }
    parameters.forEach(source::parameter);
    return sync.run(source.build(), session);
  }
}
