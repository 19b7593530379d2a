package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.madang.api.PolicyId;
import org.madang.api.Progress.Place;
import org.madang.api.Values;

class EngineProgressTest {

    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final PolicyId POLICY = new PolicyId("p-1");

    @Test
    void counts_visits_and_forgets_what_has_ended() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        try (var engine = Engine.start(Models.inMemory(), clock, Optional.empty(), List.of())) {
            Models.deploy(
                    engine,
                    "vote",
                    Bpmn.createExecutableProcess("vote")
                            .camundaHistoryTimeToLive(1)
                            .startEvent()
                            .userTask("decide")
                            .exclusiveGateway("enough")
                            .condition("again", "${again}")
                            .connectTo("decide")
                            .moveToNode("enough")
                            .condition("done", "${!again}")
                            .endEvent()
                            .done());
            var progress = new EngineProgress(engine.work());
            engine.processes().start("vote", POLICY, Values.none());

            assertThat(progress.of(POLICY)).containsExactly(new Place("vote", "decide", NOW, 1));

            complete(engine, true);
            assertThat(progress.of(POLICY)).containsExactly(new Place("vote", "decide", NOW, 2));

            complete(engine, false);
            assertThat(progress.of(POLICY)).isEmpty();
        }
    }

    @Test
    void a_cancelled_process_waits_nowhere() {
        try (var engine = Engine.start(Models.inMemory(), Clock.systemUTC(), Optional.empty(), List.of())) {
            Models.deploy(engine, "adoption", Models.userTask("adoption"));
            engine.processes().start("adoption", POLICY, Values.none());

            engine.processes().cancel(POLICY, "withdrawn");

            assertThat(new EngineProgress(engine.work()).of(POLICY)).isEmpty();
        }
    }

    private static void complete(Engine engine, boolean again) {
        var tasks = engine.camunda().getTaskService();
        tasks.complete(tasks.createTaskQuery().singleResult().getId(), Map.of("again", again));
    }
}
