package io.patentwatch.source.json;

import io.patentwatch.internal.http.RemoteClient;
import io.patentwatch.source.Cancellation;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.RemoteOptions;
import io.patentwatch.source.SourceException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A paged JSON service, read as a {@link JsonMapping} describes it.
 *
 * <pre>{@code
 * JsonSource source =
 *     JsonSource.builder(JsonMapping.parse(Files.readString(Path.of("portal.yaml"))))
 *         .parameter("region", "330122")
 *         .build();
 * }</pre>
 *
 * <p>Each record of an answer is one statement or one {@link io.patentwatch.source.Rejection} with
 * the record as it came; its document is the service's name with the record's id. Answers make up a
 * page until it has a thousand records; a sync that is stopped goes on behind the last page. One
 * that follows a complete sync asks for what changed since where the mapping says how, and reads
 * everything again where it does not, which changes nothing. A service that says how many records
 * there are and ends before is told by a rejection; one that gives the same page again, leads to
 * another host or has no records where they should stand is a {@link
 * io.patentwatch.source.SourceException}.
 *
 * <p>A token is got when first needed, kept in memory, renewed when nine tenths of its time are
 * over and once where the service refuses it. Secrets and tokens are in no message, log or cursor.
 * Nothing is called before a sync reads. Immutable but for the token, and thread-safe; each reading
 * is used by one thread.
 */
public final class JsonSource implements PatentSource {
  private final String id;
  private final JsonMapping mapping;
  private final RemoteOptions options;
  private final Map<String, String> parameters;
  private final Function<String, @Nullable String> secrets;
  private final Clock clock;
  private @Nullable Service service;

  /** What calls the service; made when first needed, so that no HTTP is loaded before. */
  private record Service(RemoteClient client, Credentials credentials) {}

  private JsonSource(Builder builder) {
    this.id = builder.id;
    this.mapping = builder.mapping;
    this.options = builder.options;
    this.parameters = Map.copyOf(builder.parameters);
    this.secrets = builder.secrets;
    this.clock = builder.clock;
  }

  /** A builder of a source of the service described. */
  public static Builder builder(JsonMapping mapping) {
    return new Builder(mapping);
  }

  @Override
  public String id() {
    return id;
  }

  /** The description of the service. */
  public JsonMapping mapping() {
    return mapping;
  }

  /**
   * Begins to read behind the cursor; nothing is called yet.
   *
   * @throws io.patentwatch.source.SourceException if a secret is missing
   */
  @Override
  public Reading open(@Nullable String cursor) {
    Service now = service();
    return new JsonReading(
        id,
        mapping,
        now.credentials(),
        now.client().session(new Cancellation()),
        JsonPlace.read(id, mapping, cursor));
  }

  private synchronized Service service() {
    Service known = service;
    if (known == null) {
      known =
          new Service(
              new RemoteClient(id, options),
              new Credentials(id, mapping, parameters, found(), clock));
      service = known;
    }
    return known;
  }

  private Map<String, String> found() {
    Map<String, String> found = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (String name : mapping.secrets()) {
      String secret = secrets.apply(name);
      if (secret == null || secret.isEmpty()) {
        missing.add(name);
      } else {
        found.put(name, secret);
      }
    }
    if (!missing.isEmpty()) {
      throw new SourceException(
          id,
          "the secrets " + missing + " are not there; by default they are environment variables",
          null);
    }
    return found;
  }

  @Override
  public String toString() {
    return id + " " + mapping;
  }

  /** Collects the options of a {@link JsonSource}; not thread-safe. */
  public static final class Builder {
    private final JsonMapping mapping;
    private String id;
    private RemoteOptions options = RemoteOptions.ofDefaults();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private Function<String, @Nullable String> secrets = System::getenv;
    private Clock clock = Clock.systemUTC();

    private Builder(JsonMapping mapping) {
      this.mapping = Objects.requireNonNull(mapping, "mapping");
      this.id = mapping.name();
    }

    /** The source's stable name; by default that of the mapping. */
    public Builder id(String name) {
      id = Objects.requireNonNull(name, "name");
      return this;
    }

    /** The value of a parameter that the mapping needs. */
    public Builder parameter(String name, String value) {
      parameters.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
      return this;
    }

    /** Gives the secrets that the mapping needs by their names; by default the environment. */
    public Builder secrets(Function<String, @Nullable String> store) {
      secrets = Objects.requireNonNull(store, "store");
      return this;
    }

    /** How the service is called; by default {@link RemoteOptions#ofDefaults()}. */
    public Builder options(RemoteOptions remote) {
      options = Objects.requireNonNull(remote, "remote");
      return this;
    }

    /** Tells when a token is to be renewed; by default the system's clock. */
    public Builder clock(Clock source) {
      clock = Objects.requireNonNull(source, "source");
      return this;
    }

    /**
     * The source.
     *
     * @throws IllegalArgumentException if a parameter is missing or not known, or the id is blank;
     *     it names all that is wrong
     */
    public JsonSource build() {
      List<String> problems = new ArrayList<>();
      if (id.isBlank()) {
        problems.add("the id is blank");
      }
      TreeSet<String> missing = new TreeSet<>(mapping.parameters());
      missing.removeAll(parameters.keySet());
      if (!missing.isEmpty()) {
        problems.add("the parameters " + missing + " are missing");
      }
      TreeSet<String> unknown = new TreeSet<>(parameters.keySet());
      unknown.removeAll(mapping.parameters());
      if (!unknown.isEmpty()) {
        problems.add(
            "the parameters " + unknown + " are not known; known are " + mapping.parameters());
      }
      if (!problems.isEmpty()) {
        throw new IllegalArgumentException(mapping.name() + ": " + String.join("; ", problems));
      }
      return new JsonSource(this);
    }
  }
}
