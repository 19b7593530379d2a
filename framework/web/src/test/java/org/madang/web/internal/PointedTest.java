package org.madang.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

class PointedTest {

    @Test
    void what_a_room_calls_by_name_is_shown_in_the_body() {
        assertThat(field("'reasons' is blank; give a text", "{\"answer\": {\"reasons\": \"\"}}"))
                .isEqualTo("/answer/reasons");
        assertThat(field("'text' is blank; give a text", "{\"items\": [{\"id\": 1}, {\"text\": \"\"}]}"))
                .isEqualTo("/items/1/text");
        assertThat(field("'title' is blank; give a text", "{\"title\": \"\", \"x\": {\"title\": \"\"}}"))
                .isEqualTo("/title");
    }

    @Test
    void a_value_of_the_query_is_shown_by_its_parameter() {
        var failure = new PlatformException(Problem.BAD_INPUT, "'garbage' is not a cursor of this list");

        assertThat(Pointed.to(failure, Optional.empty(), Map.of("after", "garbage")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.faults().get(0).field()).isEqualTo("after"));
    }

    @Test
    void what_is_no_place_in_the_request_or_no_bad_input_stays_as_it_is() {
        var elsewhere = new PlatformException(Problem.BAD_INPUT, "'moon' is no city");
        var rule = new PlatformException(Problem.RULE, "'text' is there already");

        assertThat(Pointed.to(elsewhere, json("{\"text\": 1}"), Map.of())).isSameAs(elsewhere);
        assertThat(Pointed.to(rule, json("{\"text\": 1}"), Map.of())).isSameAs(rule);
    }

    private static String field(String message, String body) {
        var pointed = Pointed.to(new PlatformException(Problem.BAD_INPUT, message), json(body), Map.of());
        assertThat(pointed).isInstanceOf(Refusal.class).hasMessageContaining(message);
        return ((Refusal) pointed).faults().get(0).field();
    }

    private static Optional<com.fasterxml.jackson.databind.JsonNode> json(String body) {
        return Optional.of(Json.parse(body.getBytes(StandardCharsets.UTF_8)));
    }
}
