package io.patentwatch.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A command run in this process: what it was given, and what came of it. */
record Run(int status, String out, String err) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Runs a command; arguments may be of any kind. */
  static Run of(Object... arguments) {
    return in("", arguments);
  }

  /** Runs a command that reads a text from standard input. */
  static Run in(String input, Object... arguments) {
    return in(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
  }

  static Run in(InputStream input, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    return run(new Session(input, out, err, false), out, err, arguments);
  }

  /** Runs a command under environment variables. */
  static Run under(Map<String, String> environment, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    return run(
        new Session(InputStream.nullInputStream(), out, err, environment), out, err, arguments);
  }

  private static Run run(
      Session session, ByteArrayOutputStream out, ByteArrayOutputStream err, Object... arguments) {
    int status =
        PatentWatch.run(
            session, Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The objects printed, one a line. */
  List<JsonNode> lines() {
    return out.lines().map(Run::parse).toList();
  }

  /** The one object printed. */
  JsonNode line() {
    List<JsonNode> lines = lines();
    if (lines.size() != 1) {
      throw new AssertionError(lines.size() + " lines\n" + out + err);
    }
    return lines.get(0);
  }

  static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  /** The names of an object's fields, in order. */
  static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
