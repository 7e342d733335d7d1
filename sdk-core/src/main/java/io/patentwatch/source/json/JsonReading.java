package io.patentwatch.source.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.patentwatch.internal.http.RemoteAnswer;
import io.patentwatch.internal.http.RemoteRequest;
import io.patentwatch.internal.http.RemoteSession;
import io.patentwatch.internal.http.Volatility;
import io.patentwatch.internal.table.NamedRows;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourcePage;
import io.patentwatch.source.SourceUsage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A reading of a service: answer after answer, some of which make a page. Used by one thread. */
final class JsonReading implements PatentSource.Reading {
  private static final int PAGE = 1_000;
  private static final int UNAUTHORIZED = 401;

  private final String source;
  private final JsonMapping mapping;
  private final Credentials credentials;
  private final RemoteSession session;
  private final NamedRows rows;
  private final JsonPlace start;
  private JsonPlace place;
  private long total = -1;
  private int lastRecords;
  private boolean ended;

  /** Told once what was read before it is. */
  private @Nullable SourceException failure;

  JsonReading(
      String source,
      JsonMapping mapping,
      Credentials credentials,
      RemoteSession session,
      JsonPlace start) {
    this.source = source;
    this.mapping = mapping;
    this.credentials = credentials;
    this.session = session;
    this.rows = MappingReader.rows(mapping.fields());
    this.start = start;
    this.place = start;
  }

  @Override
  public Optional<SourcePage> next() {
    if (failure != null) {
      throw failure;
    }
    List<Statement> statements = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    boolean began = !ended;
    while (!ended && statements.size() + rejections.size() < PAGE) {
      try {
        read(statements, rejections);
      } catch (SourceException failed) {
        if (statements.isEmpty() && rejections.isEmpty()) {
          throw failed;
        }
        failure = failed;
        break;
      }
    }
    return statements.isEmpty() && rejections.isEmpty() && (!began || place.equals(start))
        ? Optional.empty()
        : Optional.of(new SourcePage(statements, rejections, place.text(mapping)));
  }

  private void read(List<Statement> statements, List<Rejection> rejections) {
    Credentials.Token token = credentials.token(session);
    RemoteRequest request = request(token);
    RemoteAnswer answer = session.send(request);
    if (isRefused(answer) && credentials.drop(token)) {
      request = request(credentials.token(session));
      answer = session.send(request);
    }
    JsonNode root = credentials.answers().of(session, request, answer).orElse(null);
    List<JsonNode> records = root == null ? List.of() : records(root, request);
    requireAnother(records, request);
    String change = "";
    for (JsonNode record : records) {
      take(record, rejections, statements);
      SinceMapping since = mapping.since();
      change = since == null ? "" : SinceMapping.later(change, since.path().textIn(record));
    }
    place = place.and(records.size(), change);
    goOn(root, records.size(), request, rejections);
  }

  private boolean isRefused(RemoteAnswer answer) {
    TokenMapping token = mapping.token();
    return token != null
        && (answer.status() == UNAUTHORIZED
            || token.refused().contains(credentials.answers().code(answer)));
  }

  private RemoteRequest request(Credentials.@Nullable Token token) {
    PagingMapping paging = mapping.paging();
    String at = credentials.unmasked(place.at(), this::written);
    boolean isLink = paging.kind() == PagingMapping.Kind.LINK && !at.isEmpty();
    String first =
        paging.kind() == PagingMapping.Kind.CURSOR ? "" : Integer.toString(paging.first());
    String page = at.isEmpty() ? first : at;
    return mapping
        .request()
        .request(
            credentials.values(
                token,
                Map.of(
                    "page", page,
                    "offset", page,
                    "cursor", page,
                    "size", Integer.toString(paging.size()),
                    "since", place.since())),
            isLink ? URI.create(at) : null,
            // Not what was read before; and an answer that might repeat a secret is not quoted.
            Volatility.UNKEPT);
  }

  private List<JsonNode> records(JsonNode root, RemoteRequest request) {
    JsonPath total = mapping.paging().total();
    String counted = total == null ? "" : total.textIn(root);
    this.total = counted.matches("\\d{1,18}") ? Long.parseLong(counted) : -1;
    List<JsonNode> records = mapping.records().in(root);
    if (records.isEmpty() && !mapping.records().isIn(root) && this.total != 0) {
      List<String> names = new ArrayList<>();
      root.fieldNames().forEachRemaining(names::add);
      throw new SourceException(
          source,
          request
              + " answers without '"
              + mapping.records()
              + "', where its records should stand; there are "
              + names
              + ": has the service changed?",
          null);
    }
    return records;
  }

  /** A service that does not know the paging asked for gives its first page for ever. */
  private void requireAnother(List<JsonNode> records, RemoteRequest request) {
    int hash = records.hashCode();
    if (!records.isEmpty() && hash == lastRecords) {
      throw new SourceException(
          source, request + " gives the same page again; check the mapping's paging", null);
    }
    lastRecords = hash;
  }

  private void take(JsonNode record, List<Rejection> rejections, List<Statement> statements) {
    String id = mapping.id() == null ? "" : mapping.id().textIn(record);
    String document = id.isEmpty() ? mapping.name() : mapping.name() + "#" + id;
    try {
      List<String> cells =
          mapping.fields().values().stream().map(field -> field.in(record)).toList();
      statements.add(rows.read(cells, Provenance.of(source, document, 0), null));
    } catch (IllegalArgumentException bad) {
      rejections.add(
          new Rejection(document, 0, String.valueOf(bad.getMessage()), record.toString()));
    }
  }

  private void goOn(
      @Nullable JsonNode root, int records, RemoteRequest request, List<Rejection> rejections) {
    PagingMapping paging = mapping.paging();
    String next =
        switch (paging.kind()) {
          case NONE -> "";
          case PAGE, OFFSET -> counted(paging, records);
          case CURSOR, LINK -> led(paging, root, request);
        };
    if (!next.isEmpty()) {
      place = place.goingOn(next);
      return;
    }
    if (total > place.read()) {
      rejections.add(
          new Rejection(
              mapping.name(),
              0,
              "the service counts "
                  + total
                  + " records but gave "
                  + place.read()
                  + "; ask for fewer at a time, by 'since' or a parameter",
              ""));
    }
    ended = true;
    place = place.anew();
  }

  private String counted(PagingMapping paging, int records) {
    if (records == 0 || total >= 0 && place.read() >= total) {
      return "";
    }
    long at = place.at().isEmpty() ? paging.first() : Long.parseLong(place.at());
    // Some give fewer than asked for, and go on behind what they gave.
    return Long.toString(at + (paging.kind() == PagingMapping.Kind.PAGE ? 1 : records));
  }

  private String led(PagingMapping paging, @Nullable JsonNode root, RemoteRequest request) {
    JsonPath path = paging.next();
    String next = root == null || path == null ? "" : path.textIn(root);
    if (next.isEmpty()) {
      return "";
    }
    if (paging.kind() == PagingMapping.Kind.LINK) {
      next = link(next, request);
    }
    String masked = credentials.masked(next, this::written);
    if (masked.equals(place.at())) {
      throw new SourceException(
          source, request + " leads to itself; check the mapping's paging", null);
    }
    return masked;
  }

  private String written(String secret) {
    return mapping.paging().kind() == PagingMapping.Kind.LINK
        ? CallMapping.encoded(secret)
        : secret;
  }

  /** Credentials go where the mapping says, never where an answer says. */
  private String link(String next, RemoteRequest request) {
    URI from = request.address();
    try {
      URI to = from.resolve(next);
      if (from.getScheme().equals(to.getScheme())
          && String.valueOf(from.getAuthority()).equals(to.getAuthority())) {
        return to.toString();
      }
    } catch (IllegalArgumentException noAddress) {
      // Said below.
    }
    throw new SourceException(
        source, request + " leads to another host or to no address; it is not followed", null);
  }

  @Override
  public OptionalDouble progress() {
    return total > 0 && !ended
        ? OptionalDouble.of(Math.min(1, (double) place.read() / total))
        : OptionalDouble.empty();
  }

  @Override
  public SourceUsage usage() {
    return session.usage();
  }

  @Override
  public void cancel() {
    session.cancellation().cancel();
  }

  @Override
  public void close() {
    ended = true;
  }
}
