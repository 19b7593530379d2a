package org.madang.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Reads the OpenAPI document as a client's generator would. */
class OpenApiTest {

    private final JsonNode document = Json.parse(Json.bytes(OpenApi.of(WebRoom.endpoints())));

    @Test
    void every_reference_leads_somewhere() {
        assertThat(document.findValuesAsText("$ref"))
                .hasSizeGreaterThan(100)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void every_schema_says_something_itself() {
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> assertThat(schema.getValue().has("$ref"))
                        .as(schema.getKey())
                        .isFalse());
    }

    @Test
    void every_example_of_a_request_has_the_shape_that_is_asked_for() {
        for (var endpoint : WebRoom.endpoints()) {
            endpoint.body().ifPresent(type -> {
                var shape = Shapes.of(type);
                ShapeCheck.check(Json.parse(Json.bytes(Examples.of(shape))), shape);
            });
        }
    }

    @Test
    void every_variable_of_a_path_is_a_parameter() {
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> {
                    var variables = Template.of(path.getKey()).variables();
                    assertThat(operation.get("parameters").findValuesAsText("name"))
                            .containsAll(variables);
                }));
    }

    @Test
    void every_operation_says_what_it_does_and_who_may() {
        document.get("paths")
                .forEach(path -> path.forEach(operation -> {
                    assertThat(operation.get("summary").asText()).isNotBlank();
                    assertThat(operation.get("x-madang-roles")).isNotEmpty();
                }));
    }
}
