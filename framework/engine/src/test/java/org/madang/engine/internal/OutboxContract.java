package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.madang.api.PolicyId;
import org.madang.api.Values;
import org.madang.engine.Outbox;

/** What was put is taken once, in order, whatever fails and however many take. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OutboxContract {

    private static final int MOST = 100;

    private final EngineSettings settings;
    private final Engine engine;

    OutboxContract(EngineSettings.Database database) {
        settings = Models.inMemory().withDatabase(database);
        engine = Engine.start(settings, Clock.systemUTC(), Optional.empty(), List.of());
    }

    @BeforeEach
    void empty() {
        engine.work().run(connection -> connection.createStatement().execute("DELETE FROM engine_outbox"));
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @Test
    void hands_messages_over_in_order_and_once() {
        put("one");
        put("two");

        assertThat(taken()).containsExactly("one", "two");
        assertThat(taken()).isEmpty();
    }

    @Test
    void hands_over_no_more_than_asked_for() {
        put("one");
        put("two");

        assertThat(taken(engine.outbox(), 1)).containsExactly("one");
        assertThat(engine.outbox().isEmpty("news")).isFalse();
        assertThat(taken()).containsExactly("two");
        assertThat(engine.outbox().isEmpty("news")).isTrue();
    }

    @Test
    void keeps_topics_apart() {
        engine.outbox().put("other", Values.of("text", "elsewhere"));

        assertThat(taken()).isEmpty();
    }

    @Test
    void keeps_plain_values_and_writes_times_as_text() {
        var at = Instant.parse("2026-03-02T09:00:00Z");
        engine.outbox()
                .put(
                        "news",
                        Values.of("at", at).with("count", 3).with("open", true).with("list", List.of("a", at)));
        var seen = new ArrayList<Values>();

        engine.outbox().take("news", MOST, (connection, messages) -> seen.addAll(messages));

        assertThat(seen)
                .containsExactly(Values.of("at", at.toString())
                        .with("count", 3)
                        .with("open", true)
                        .with("list", List.of("a", at.toString())));
    }

    @Test
    void forgets_what_was_rolled_back() {
        assertThatThrownBy(() -> engine.work().run(connection -> {
                    put("never");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(taken()).isEmpty();
    }

    @Test
    void keeps_messages_whose_taker_failed() {
        put("one");

        assertThatThrownBy(() -> engine.outbox().take("news", MOST, (connection, messages) -> {
                    throw new IllegalStateException("the post is closed");
                }))
                .hasMessage("the post is closed");

        assertThat(taken()).containsExactly("one");
    }

    @Test
    void tells_watchers_after_the_commit_until_they_close() {
        var waiting = new ArrayList<Boolean>();
        var watch =
                engine.outbox().watch("news", () -> waiting.add(engine.outbox().isEmpty("news")));

        engine.work().run(connection -> {
            put("one");
            assertThat(waiting).isEmpty();
        });
        watch.close();
        put("two");

        assertThat(waiting).containsExactly(false);
    }

    @Test
    void two_servers_take_each_message_once() throws Exception {
        IntStream.range(0, 200).forEach(number -> put(Integer.toString(number)));
        var seen = Collections.synchronizedList(new ArrayList<String>());

        try (var other = Engine.start(settings, Clock.systemUTC(), Optional.empty(), List.of())) {
            var threads = Executors.newFixedThreadPool(2);
            var both = threads.invokeAll(List.of(emptying(engine, seen), emptying(other, seen)));
            threads.shutdown();
            for (var one : both) {
                one.get();
            }
        }

        assertThat(seen)
                .containsExactlyElementsOf(
                        IntStream.range(0, 200).mapToObj(Integer::toString).toList());
    }

    @Test
    void tells_which_model_each_case_started_on() {
        Models.deploy(engine, "adoption", Models.userTask("adoption"));
        engine.processes().start("adoption", new PolicyId("p-1"), Values.none());
        var seen = new ArrayList<Values>();

        engine.outbox().take(Outbox.REGISTER, MOST, (connection, messages) -> seen.addAll(messages));

        assertThat(seen).singleElement().satisfies(start -> {
            assertThat(start.required("type")).isEqualTo("start");
            assertThat(start.required("policy")).isEqualTo("p-1");
            assertThat(start.required("process")).isEqualTo("adoption");
            assertThat(start.required("model")).hasSize(64);
        });
    }

    private static Callable<Boolean> emptying(Engine engine, List<String> seen) {
        return () -> {
            while (engine.outbox()
                            .take(
                                    "news",
                                    7,
                                    (connection, messages) -> messages.stream()
                                            .map(message -> message.required("text"))
                                            .forEach(seen::add))
                    > 0) {
                Thread.onSpinWait();
            }
            return true;
        };
    }

    private void put(String text) {
        engine.outbox().put("news", Values.of("text", text));
    }

    private List<String> taken() {
        return taken(engine.outbox(), MOST);
    }

    private static List<String> taken(Outbox outbox, int most) {
        var texts = new ArrayList<String>();
        outbox.take(
                "news",
                most,
                (connection, messages) -> messages.stream()
                        .map(message -> message.required("text"))
                        .forEach(texts::add));
        return texts;
    }
}
