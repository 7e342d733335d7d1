package io.patentwatch.source.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The description of a paged JSON service: where it is, how a token is got, how pages follow each
 * other, what its codes mean and where the fields of a record stand. Immutable and thread-safe.
 *
 * <p>It is written in YAML or JSON; keys unknown or missing are refused with their line and what
 * was probably meant:
 *
 * <pre>{@code
 * name: county-portal                 # names the source and its records
 * verified: true                      # false while it was not tried against the service
 * token:                              # left out where calls need none
 *   method: POST
 *   url: https://portal.example.cn/oauth/token
 *   form: {client_id: "{param.client}", client_secret: "{secret.PORTAL_SECRET}"}
 *   value: access_token               # where the token stands in the answer
 *   expires: expires_in               # seconds; renewed when nine tenths are over
 *   also: {openid: open_id}           # fills the place {openid} in calls
 *   refused: [11420]                  # codes that mean: get another token; HTTP 401 always does
 * request:
 *   method: GET                       # or POST, with form or body
 *   url: https://portal.example.cn/patents
 *   headers: {Authorization: "Bearer {token}"}
 *   query: {page: "{page}", size: "{size}", since: "{since}"}
 * paging:
 *   kind: page                        # page, offset, cursor, link or none
 *   first: 1                          # of page (1) and offset (0)
 *   size: 100
 *   total: data.total                 # optional: then an end that comes too early is told
 *   next: data.next                   # of cursor and link
 * since: {path: updatedAt, first: "1985-01-01"}   # optional: asks for changes only
 * envelope:                           # optional
 *   code: code
 *   message: msg
 *   good: [0]
 *   empty: [10]                       # nothing there
 *   later: [429001]                   # come again later
 *   emptyStatus: [404]                # HTTP statuses that mean nothing there
 * records: data.list
 * id: id
 * fields:                             # names of Column, or all of one layout of source.table
 *   APPLICATION: appNo
 *   PUBLICATION: [grantNo, pubNo]     # the first that holds anything
 *   APPLICANT: applicants.name        # each of a list
 *   STATUS: {path: status, values: {"1": 有效, "0": 失效}}
 * }</pre>
 *
 * <p>Places in braces are filled for each call: {@code page}, {@code offset}, {@code size}, {@code
 * cursor}, {@code since}, {@code token}, those of {@code also}, {@code param.NAME} by {@link
 * JsonSource.Builder#parameter}, {@code secret.NAME} by {@link JsonSource.Builder#secrets}. Secrets
 * and tokens may not stand in the address itself, which messages name.
 */
public final class JsonMapping {
  private final String name;
  private final boolean verified;
  private final CallMapping request;
  private final @Nullable TokenMapping token;
  private final EnvelopeMapping envelope;
  private final PagingMapping paging;
  private final @Nullable SinceMapping since;
  private final JsonPath records;
  private final @Nullable JsonPath id;
  private final Map<String, FieldMapping> fields;

  JsonMapping(
      String name,
      boolean verified,
      CallMapping request,
      @Nullable TokenMapping token,
      EnvelopeMapping envelope,
      PagingMapping paging,
      @Nullable SinceMapping since,
      JsonPath records,
      @Nullable JsonPath id,
      Map<String, FieldMapping> fields) {
    this.name = name;
    this.verified = verified;
    this.request = request;
    this.token = token;
    this.envelope = envelope;
    this.paging = paging;
    this.since = since;
    this.records = records;
    this.id = id;
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /**
   * Reads a mapping in YAML or JSON.
   *
   * @throws IllegalArgumentException if it can't be used; it names the line and what would help
   */
  public static JsonMapping parse(String text) {
    return new MappingReader().read(text);
  }

  /**
   * The search of CNIPR (知识产权出版社开放平台, interface {@code sf1-v1}) as its documentation describes it.
   * <b>Unverified</b>: it was never tried against the service, which wants a contract. It needs the
   * parameters {@code client_id}, {@code exp} (the search expression) and {@code dbs} (such as
   * {@code FMZL,FMSQ,SYXX,WGZL}) and the secrets {@code CNIPR_USER}, {@code CNIPR_PASSWORD} and
   * {@code CNIPR_CLIENT_SECRET}.
   */
  public static JsonMapping cnipr() {
    try (InputStream in =
        Objects.requireNonNull(JsonMapping.class.getResourceAsStream("cnipr.yaml"))) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The service's name. */
  public String name() {
    return name;
  }

  /** Whether it was tried against the service, as who wrote it says. */
  public boolean verified() {
    return verified;
  }

  /** The names of the parameters it needs, in order. */
  public Set<String> parameters() {
    return named(Template.PARAMETER);
  }

  /** The names of the secrets it needs, in order. */
  public Set<String> secrets() {
    return named(Template.SECRET);
  }

  private Set<String> named(String kind) {
    Set<String> places = new LinkedHashSet<>(request.names());
    if (token != null) {
      places.addAll(token.call().names());
    }
    Set<String> names = new TreeSet<>();
    for (String place : places) {
      if (place.startsWith(kind)) {
        names.add(place.substring(kind.length()));
      }
    }
    return Collections.unmodifiableSet(names);
  }

  CallMapping request() {
    return request;
  }

  @Nullable TokenMapping token() {
    return token;
  }

  EnvelopeMapping envelope() {
    return envelope;
  }

  PagingMapping paging() {
    return paging;
  }

  @Nullable SinceMapping since() {
    return since;
  }

  JsonPath records() {
    return records;
  }

  @Nullable JsonPath id() {
    return id;
  }

  Map<String, FieldMapping> fields() {
    return fields;
  }

  @Override
  public String toString() {
    return name + (verified ? "" : " (unverified)");
  }
}
