package io.patentwatch.source.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a value stands in a JSON text: names with dots between, {@code [0]} for one item of a list;
 * a list that is passed without one means each of its items.
 */
record JsonPath(String text, List<String> steps) {
  JsonPath {
    steps = List.copyOf(steps);
  }

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException if it is none
   */
  static JsonPath parse(String text) {
    List<String> steps = new ArrayList<>();
    for (String part : text.split("\\.", -1)) {
      int open = part.indexOf('[');
      String name = open < 0 ? part : part.substring(0, open);
      if (!name.isEmpty()) {
        steps.add(name);
      }
      String rest = open < 0 ? "" : part.substring(open);
      if (name.isEmpty() && rest.isEmpty() || !rest.matches("(\\[\\d{1,6}]|\\[\\*])*")) {
        throw new IllegalArgumentException(
            "'" + text + "' is no path; write names with dots between, such as applicants[0].name");
      }
      for (String index : rest.split("(?<=])")) {
        if (!index.isEmpty() && !index.equals("[*]")) {
          steps.add(index);
        }
      }
    }
    return new JsonPath(text, steps);
  }

  /** What stands there: nothing, a value, or several of lists on the way; lists are taken apart. */
  List<JsonNode> in(JsonNode root) {
    List<JsonNode> found = List.of(root);
    for (String step : steps) {
      List<JsonNode> next = new ArrayList<>();
      for (JsonNode node : found) {
        if (step.startsWith("[")) {
          add(node.path(Integer.parseInt(step.substring(1, step.length() - 1))), next);
        } else if (node.isArray()) {
          node.forEach(item -> add(item.path(step), next));
        } else {
          add(node.path(step), next);
        }
      }
      found = next;
    }
    List<JsonNode> values = new ArrayList<>();
    for (JsonNode node : found) {
      if (node.isArray()) {
        node.forEach(item -> add(item, values));
      } else {
        values.add(node);
      }
    }
    return values;
  }

  /** Whether anything stands there at all, be it null or an empty list. */
  boolean isIn(JsonNode root) {
    JsonNode at = root;
    for (String step : steps) {
      at =
          step.startsWith("[")
              ? at.path(Integer.parseInt(step.substring(1, step.length() - 1)))
              : at.path(step);
    }
    return !at.isMissingNode();
  }

  /** The first text there; empty where there is none. */
  String textIn(JsonNode root) {
    return in(root).stream()
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asText)
        .findFirst()
        .orElse("");
  }

  private static void add(JsonNode node, List<JsonNode> to) {
    if (!node.isMissingNode() && !node.isNull()) {
      to.add(node);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
