package org.madang.register.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.register.RecordCheck;

class SequencerTest {

    private static final String MODEL = "0".repeat(64);

    @ParameterizedTest
    @EnumSource
    void two_servers_write_one_log_without_gap_or_double(TestDatabase database) throws Exception {
        var log = TestLog.on(database);
        var threads = Executors.newFixedThreadPool(2);

        var both = threads.invokeAll(List.of(adding(log, "one"), adding(log, "two")));
        threads.shutdown();
        for (var one : both) {
            one.get();
        }

        var report = RecordCheck.of(log.files()).run();
        assertThat(report.faults()).isEmpty();
        assertThat(report.size()).isEqualTo(301);
        var all = log.text("tile/entries/000") + log.text("tile/entries/001.p/45");
        for (var name : List.of("one", "two")) {
            IntStream.range(0, 50).forEach(round -> assertThat(all).containsOnlyOnce(name + round + "-2"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void chains_the_entries_of_each_case_and_names_its_model(TestDatabase database) {
        var log = TestLog.on(database);

        log.append(Map.of("type", "act", "act", "propose", "policy", "p-1"));
        log.append(
                Map.of("type", "start", "policy", "p-1", "process", "adoption", "version", 3, "model", MODEL),
                Map.of("type", "act", "act", "propose", "policy", "p-2"));
        log.append(Map.of("type", "act", "act", "adopt", "policy", "p-1"));
        log.append(Map.of("type", "start", "policy", "p-1", "process", "hearing", "version", 1, "called", true));
        log.append(Map.of("type", "act", "act", "hear", "policy", "p-1"));

        assertThat(log.entry(1)).isEqualTo("{\"act\":\"propose\",\"policy\":\"p-1\",\"type\":\"act\"}");
        assertThat(log.entry(2)).contains("\"previous\":1").contains("\"process\":\"adoption\"");
        assertThat(log.entry(3)).doesNotContain("previous");
        assertThat(log.entry(4))
                .isEqualTo(("{'act':'adopt','model':'%s','policy':'p-1','previous':2,'process':'adoption',"
                                + "'type':'act','version':3}")
                        .formatted(MODEL)
                        .replace('\'', '"'));
        assertThat(log.entry(6)).contains("\"previous\":5").contains("\"process\":\"adoption\"");
    }

    @Test
    void says_on_which_model_a_case_goes_on() {
        var log = TestLog.on(TestDatabase.H2);
        var later = "%064x".formatted(7);
        log.append(Map.of("type", "start", "policy", "p-9", "process", "adoption", "version", 3, "model", MODEL));
        log.append(Map.of(
                "type", "move", "policy", "p-9", "process", "adoption", "version", 4, "from", 3, "model", later));
        log.append(Map.of("type", "act", "act", "adopt", "policy", "p-9"));

        assertThat(log.entry(3)).contains("\"version\":4", later);
    }

    @Test
    void keeps_what_is_too_long_by_its_hash() {
        var log = TestLog.on(TestDatabase.H2);

        log.append(Map.of("type", "act", "policy", "p-1", "text", "x".repeat(70_000)));

        assertThat(log.entry(1)).matches("\\{\"policy\":\"p-1\",\"sha256\":\"[0-9a-f]{64}\",\"type\":\"act\"}");
        assertThat(RecordCheck.of(log.files()).run().faults()).isEmpty();
    }

    @Test
    void keeps_the_longest_entry_the_format_allows() {
        var log = TestLog.on(TestDatabase.H2);
        var frame = CanonicalJson.write(Map.of("type", "act", "text", "")).length();

        log.append(Map.of("type", "act", "text", "x".repeat(EntryBundle.LONGEST - frame)));

        assertThat(log.entry(1)).hasSize(EntryBundle.LONGEST);
        assertThat(RecordCheck.of(log.files()).run().faults()).isEmpty();
    }

    private static Callable<TestLog> adding(TestLog log, String name) {
        return () -> {
            IntStream.range(0, 50).forEach(round -> log.add(name + round, 3));
            return log;
        };
    }
}
