package io.patentwatch.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object: named fields in the order they were put, none of them null; immutable and
 * thread-safe.
 */
public final class JsonObject {
  private final Map<String, Object> fields;

  private JsonObject(Map<String, Object> fields) {
    this.fields = fields;
  }

  /** A builder of an object. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that begins with the fields of this object. */
  public Builder extend() {
    Builder builder = new Builder();
    builder.fields.putAll(fields);
    return builder;
  }

  /**
   * The fields in order: strings, numbers, booleans, maps of the same kind for objects, and lists
   * of all these. Unmodifiable.
   */
  public Map<String, Object> fields() {
    return fields;
  }

  /** The object on one line, without blanks between its parts: what JSON Lines want. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(256);
    JsonText.append(fields, text);
    return text.toString();
  }

  /** The object over several lines, indented by two blanks: for people. */
  public String toPrettyString() {
    StringBuilder text = new StringBuilder(512);
    JsonText.appendPretty(fields, 0, text);
    return text.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonObject object && fields.equals(object.fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  /**
   * Collects the fields of a {@link JsonObject}; a field put again keeps its place. Not
   * thread-safe.
   */
  public static final class Builder {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Builder() {}

    /** Puts the written form of a value, such as a date or a number; null leaves the field out. */
    public Builder text(String name, @Nullable Object value) {
      return put(name, value == null ? null : value.toString());
    }

    /** Puts a text unless it is empty, which stands for unknown. */
    public Builder textUnlessEmpty(String name, String value) {
      return value.isEmpty() ? this : put(name, value);
    }

    /** Puts a whole number. */
    public Builder number(String name, long value) {
      return put(name, value);
    }

    /** Puts a decimal number; null leaves the field out. */
    public Builder number(String name, @Nullable BigDecimal value) {
      return put(name, value);
    }

    /** Puts true or false. */
    public Builder truth(String name, boolean value) {
      return put(name, value);
    }

    /** Puts an object; null leaves the field out. */
    public Builder object(String name, @Nullable JsonObject value) {
      return put(name, value == null ? null : value.fields);
    }

    /** Puts an array of the written forms of values. */
    public Builder texts(String name, Collection<?> values) {
      List<String> texts = new ArrayList<>(values.size());
      for (Object value : values) {
        texts.add(value.toString());
      }
      return put(name, Collections.unmodifiableList(texts));
    }

    /** Puts an array of objects. */
    public Builder objects(String name, Collection<JsonObject> values) {
      List<Map<String, Object>> objects = new ArrayList<>(values.size());
      for (JsonObject value : values) {
        objects.add(value.fields);
      }
      return put(name, Collections.unmodifiableList(objects));
    }

    /** Puts all fields of another object. */
    public Builder all(JsonObject other) {
      fields.putAll(other.fields);
      return this;
    }

    private Builder put(String name, @Nullable Object value) {
      if (value != null) {
        fields.put(name, value);
      }
      return this;
    }

    /** The object. */
    public JsonObject build() {
      return new JsonObject(Collections.unmodifiableMap(new LinkedHashMap<>(fields)));
    }
  }
}
