package io.patentwatch.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;

/** Holds JSON to the schemas in the jar. */
final class Schemas {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          builder ->
              builder.schemaLoaders(
                  loaders ->
                      loaders.schemas(
                          iri -> JsonForm.schema(iri.substring(iri.lastIndexOf('/') + 1)))));

  private Schemas() {}

  /** Parses one line and holds it to a schema. */
  static JsonNode valid(String schema, JsonObject object) {
    JsonNode node = parse(object.toString());
    assertThat(schema(schema).validate(node)).as("%s is as %s wants it", object, schema).isEmpty();
    assertThat(parse(object.toPrettyString())).as("pretty form").isEqualTo(node);
    return node;
  }

  static JsonSchema schema(String name) {
    return FACTORY.getSchema(
        SchemaLocation.of("https://patentwatch.io/schema/" + name),
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }
}
