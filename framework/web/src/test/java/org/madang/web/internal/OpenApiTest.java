package org.madang.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

    @Test
    void no_two_things_have_the_same_name() {
        var shapes = new HashMap<String, Set<Shape>>();
        WebRoom.endpoints()
                .forEach(endpoint -> Stream.concat(endpoint.body().stream(), endpoint.answers().stream())
                        .forEach(type -> collect(Shapes.of(type), shapes)));

        assertThat(shapes).hasSizeGreaterThan(80);
        assertThat(shapes)
                .allSatisfy((name, meant) -> assertThat(meant).as(name).hasSize(1));
    }

    @Test
    void every_post_takes_an_idempotency_key_and_who_need_not_sign_in_may() {
        document.get("paths")
                .forEach(path -> path.properties().forEach(operation -> {
                    if (operation.getKey().equals("post")) {
                        assertThat(operation.getValue().get("parameters").findValuesAsText("name"))
                                .contains("Idempotency-Key");
                    }
                    var open = operation
                            .getValue()
                            .get("x-madang-roles")
                            .toString()
                            .contains("nobody");
                    assertThat(operation.getValue().get("security")).hasSize(open ? 3 : 2);
                }));
    }

    @Test
    void an_answer_that_asks_to_come_again_says_when() {
        document.get("paths")
                .forEach(path -> path.forEach(operation -> {
                    for (var status : List.of("429", "503")) {
                        assertThat(operation
                                        .at("/responses/" + status + "/headers")
                                        .has("Retry-After"))
                                .isTrue();
                    }
                }));
    }

    private static void collect(Shape shape, Map<String, Set<Shape>> found) {
        if (shape instanceof Shape.Thing thing) {
            found.computeIfAbsent(thing.name(), any -> new HashSet<>()).add(thing);
            thing.fields().forEach(field -> collect(field.shape(), found));
        } else if (shape instanceof Shape.Many many) {
            collect(many.item(), found);
        } else if (shape instanceof Shape.Named named) {
            collect(named.value(), found);
        }
    }
}
