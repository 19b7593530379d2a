package org.madang.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.api.Values;
import org.madang.web.internal.TypedValues.Typed;

class TypedValuesTest {

    private static final Instant MOMENT = Instant.parse("2026-03-02T00:00:00.500Z");

    @Test
    void writes_each_value_with_its_type() {
        var values = new Values(Map.of(
                "text",
                "심야 버스",
                "count",
                7,
                "many",
                1L << 40,
                "share",
                0.5,
                "yes",
                true,
                "when",
                MOMENT,
                "votes",
                Map.of("yes", 3)));

        var written = TypedValues.written(values, Optional.empty());

        assertThat(written)
                .containsEntry("text", Map.of("type", "String", "value", "심야 버스", "valueInfo", Map.of()))
                .containsEntry("count", Map.of("type", "Integer", "value", 7, "valueInfo", Map.of()))
                .containsEntry("many", Map.of("type", "Long", "value", 1L << 40, "valueInfo", Map.of()))
                .containsEntry("share", Map.of("type", "Double", "value", 0.5, "valueInfo", Map.of()))
                .containsEntry("yes", Map.of("type", "Boolean", "value", true, "valueInfo", Map.of()))
                .containsEntry(
                        "when", Map.of("type", "Date", "value", "2026-03-02T00:00:00.500+0000", "valueInfo", Map.of()))
                .containsEntry("votes", Map.of("type", "Json", "value", "{\"yes\":3}", "valueInfo", Map.of()));
    }

    @Test
    void writes_only_the_values_that_were_asked_for() {
        var values = Values.of("text", "a").with("secret", "b");

        assertThat(TypedValues.written(values, Optional.of(List.of("text")))).containsOnlyKeys("text");
    }

    @Test
    void reads_the_types_of_both_clients() {
        assertThat(read("json", "{\"yes\":[1,2]}")).isEqualTo(Map.of("yes", List.of(1, 2)));
        assertThat(read("Json", "[\"가\"]")).isEqualTo(List.of("가"));
        assertThat(read("integer", 7)).isEqualTo(7);
        assertThat(read("Long", 7)).isEqualTo(7L);
        assertThat(read("Double", 7)).isEqualTo(7.0);
        assertThat(read("String", "가")).isEqualTo("가");
        assertThat(read("Date", "2026-03-02T09:00:00.500+0900")).isEqualTo(MOMENT);
        assertThat(read("date", "2026-03-02T00:00:00.500Z")).isEqualTo(MOMENT);
    }

    @Test
    void reads_a_value_without_a_type_as_what_it_looks_like() {
        var typed = new Typed(Optional.empty(), Optional.of(true), Optional.empty());

        assertThat(TypedValues.read("variables", Optional.of(Map.of("v", typed)))
                        .asMap())
                .containsEntry("v", true);
    }

    @Test
    void leaves_out_what_is_null() {
        var typed = new Typed(Optional.of("Null"), Optional.empty(), Optional.of(Map.of()));

        assertThat(TypedValues.read("variables", Optional.of(Map.of("v", typed)))
                        .asMap())
                .isEmpty();
    }

    @Test
    void refuses_by_name_what_would_need_a_class() {
        var object = new Typed(
                Optional.of("Object"),
                Optional.of("rO0AB"),
                Optional.of(Map.of("objectTypeName", "javax.script.ScriptEngineManager")));

        assertThatThrownBy(() -> TypedValues.read("variables", Optional.of(Map.of("v", object))))
                .hasMessage("/variables/v/valueInfo: must be empty; send objects as type 'Json'");
        assertThatThrownBy(() -> read("Object", "rO0AB")).hasMessageContaining("/variables/v/type: 'Object'");
        assertThatThrownBy(() -> read("Bytes", "rO0AB")).hasMessageContaining("/variables/v/type: 'Bytes'");
    }

    @Test
    void refuses_by_name_what_does_not_fit_its_type() {
        assertThatThrownBy(() -> read("Integer", 1L << 40)).hasMessageContaining("/variables/v/value: must be a whole");
        assertThatThrownBy(() -> read("Json", "{")).hasMessageContaining("/variables/v/value");
        assertThatThrownBy(() -> read("Date", "tomorrow")).hasMessageContaining("/variables/v/value: must be a moment");
        assertThatThrownBy(() -> read("Boolean", "yes")).hasMessageContaining("/variables/v/value: is no Boolean");
    }

    private static @Nullable Object read(String type, Object value) {
        var typed = new Typed(Optional.of(type), Optional.of(value), Optional.of(Map.of()));
        return TypedValues.read("variables", Optional.of(Map.of("v", typed)))
                .asMap()
                .get("v");
    }
}
