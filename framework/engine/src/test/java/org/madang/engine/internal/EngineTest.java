package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madang.api.PolicyId;
import org.madang.api.Values;

class EngineTest {

    @Test
    void runs_a_process_to_its_end() {
        try (var engine = Engine.start(Models.inMemory(), Clock.systemUTC(), Optional.empty(), List.of())) {
            Models.deploy(engine, "adoption", Models.userTask("adoption"));
            var policy = new PolicyId("p-1");

            engine.processes().start("adoption", policy, Values.of("groups", List.of("a", "b")));
            var waiting = engine.processes().activeActivities(policy);
            var task = engine.camunda().getTaskService().createTaskQuery().singleResult();
            engine.camunda().getTaskService().complete(task.getId());

            assertThat(waiting).containsExactly("decide");
            assertThat(engine.processes().isRunning(policy)).isFalse();
            assertThat(engine.processes().events(policy)).hasSize(11);
        }
    }
}
