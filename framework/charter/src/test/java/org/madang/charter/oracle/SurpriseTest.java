package org.madang.charter.oracle;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.madang.charter.Verdict;
import org.madang.charter.internal.bpmn.PackReader;
import org.madang.charter.internal.proof.Soundness;
import org.madang.charter.internal.space.Cause;
import org.madang.charter.internal.space.Edge;
import org.madang.charter.internal.space.Explorer;
import org.madang.charter.internal.space.Occurrence.What;
import org.madang.charter.internal.space.StateSpace;
import org.madang.charter.internal.space.Subject;

/** The engine's seven surprises, M1 to M7: the checker and the engine agree on each. */
class SurpriseTest {

    private static final int BOUND = 1000;

    private static @Nullable RealEngine engine;

    @BeforeAll
    static void open() throws SQLException {
        engine = new RealEngine();
    }

    @AfterAll
    static void close() throws SQLException {
        engine().close();
    }

    private static RealEngine engine() {
        return requireNonNull(engine);
    }

    private static String xml(String inner) {
        return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' targetNamespace='t'><message id='m'"
                + " name='m'/><process id='P' isExecutable='true'><startEvent id='S'/><endEvent id='E'/>" + inner
                + "</process></definitions>";
    }

    private static String nodes(String tag, String... ids) {
        return List.of(ids).stream()
                .map(id -> "<%s id='%s'/>".formatted(tag, id))
                .collect(Collectors.joining());
    }

    /** Flows along each of the paths, such as "S A E"; a name twice is one flow. */
    private static String flows(String... paths) {
        return List.of(paths).stream()
                .map(path -> path.split(" "))
                .flatMap(path -> IntStream.range(1, path.length).mapToObj(i -> List.of(path[i - 1], path[i])))
                .distinct()
                .map(ends -> "<sequenceFlow id='%1$s_%2$s' sourceRef='%1$s' targetRef='%2$s'/>"
                        .formatted(ends.get(0), ends.get(1)))
                .collect(Collectors.joining());
    }

    private static String when(String from, String to) {
        return ("<sequenceFlow id='%1$s_%2$s' sourceRef='%1$s' targetRef='%2$s'><conditionExpression"
                        + " xsi:type='tFormalExpression'>${oracle.test('%1$s_%2$s')}</conditionExpression></sequenceFlow>")
                .formatted(from, to);
    }

    private static StateSpace agreed(String inner) throws SQLException {
        assertThat(new Lockstep(engine(), BOUND).compare(xml(inner))).isEmpty();
        var pack = PackReader.read(Map.of("m.bpmn", xml(inner).getBytes(StandardCharsets.UTF_8)));
        return new Explorer(pack, pack.processes().get(0)).explore(BOUND);
    }

    private static Map<String, Verdict> sound(String inner) {
        var pack = PackReader.read(Map.of("m.bpmn", xml(inner).getBytes(StandardCharsets.UTF_8)));
        var explorer = new Explorer(pack, pack.processes().get(0));
        var subject = new Subject(
                pack, pack.processes().get(0), explorer.explore(BOUND), watched -> explorer.explore(BOUND, watched));
        return new Soundness(Locale.ENGLISH)
                .check(subject).stream().collect(Collectors.toMap(report -> report.id(), report -> report.verdict()));
    }

    /** The edge taken when these are completed one after the other, from the only start. */
    private static Edge after(StateSpace space, String... completed) {
        var edge = space.edges(0).get(0);
        for (var id : completed) {
            var from = edge.to();
            edge = space.edges(from).stream()
                    .filter(one -> one.cause().node().id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Nothing is completed at " + id + " in state " + from));
        }
        return edge;
    }

    private static List<String> waiting(StateSpace space, Edge edge) {
        return space.waiting(edge.to()).stream().map(node -> node.id()).sorted().toList();
    }

    @Test
    void m1_a_join_counts_tokens_so_a_textbook_deadlock_completes() throws SQLException {
        var space = agreed("<exclusiveGateway id='G' default='G_J1'/>" + nodes("parallelGateway", "J1", "J3")
                + nodes("exclusiveGateway", "G2") + nodes("userTask", "A", "B", "C")
                + flows("S G J1 A G2 J3 E", "J1 B G2", "C J3") + when("G", "C"));
        var unconditional = space.edges(0).stream()
                .filter(edge -> edge.choices().get(0).taken().isEmpty())
                .findFirst()
                .orElseThrow();

        var open = space.edges(unconditional.to()).get(0).to();

        assertThat(space.edges(open))
                .singleElement()
                .satisfies(edge -> assertThat(space.ended(edge.to())).isTrue());
    }

    @Test
    void m2_an_inclusive_join_does_not_see_boundary_events_so_adoption_comes_twice() throws SQLException {
        var space = agreed(nodes("parallelGateway", "J1") + nodes("inclusiveGateway", "J2") + nodes("endEvent", "E2")
                + nodes("userTask", "A", "B", "Adopt")
                + "<boundaryEvent id='Y'"
                + " attachedToRef='B'><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>"
                + flows("S J1 A J2 Adopt E", "J1 B E2", "Y J2"));

        assertThat(waiting(space, after(space, "A"))).containsExactly("Adopt", "B");
        assertThat(waiting(space, after(space, "A", "Y"))).containsExactly("Adopt", "Adopt");
    }

    @Test
    void m3_a_choice_into_a_parallel_join_hangs_without_a_task() throws SQLException {
        var model = "<exclusiveGateway id='G' default='G_A'/>" + nodes("parallelGateway", "J")
                + nodes("userTask", "A", "B") + flows("S G A J E", "B J") + when("G", "B");

        var space = agreed(model);

        assertThat(IntStream.range(0, space.size()).anyMatch(space::stuck)).isTrue();
        assertThat(sound(model)).containsEntry("sound.option-to-complete", Verdict.REFUTED);
    }

    @Test
    void m4_two_tokens_on_one_way_fire_a_join_past_the_mandatory_task() throws SQLException {
        var model = nodes("parallelGateway", "J1", "J2")
                + nodes("exclusiveGateway", "G")
                + nodes("userTask", "A", "B", "D", "Adopt")
                + flows("S J1 A G J2 Adopt E", "J1 B G", "J1 D J2");

        var space = agreed(model);

        assertThat(waiting(space, after(space, "A", "B"))).containsExactly("Adopt", "D");
        assertThat(space.stuck(after(space, "A", "B", "D", "Adopt").to())).isTrue();
        assertThat(sound(model)).containsEntry("sound.proper-completion", Verdict.REFUTED);
    }

    @Test
    void m5_a_message_that_comes_early_is_lost() throws SQLException {
        var space = agreed(nodes("userTask", "A")
                + "<intermediateCatchEvent id='C'><messageEventDefinition messageRef='m'/></intermediateCatchEvent>"
                + flows("S A C E"));

        assertThat(space.edges(space.edges(0).get(0).to()))
                .extracting(edge -> edge.cause().why())
                .containsExactly(Cause.Why.COMPLETE);
        assertThatThrownBy(() -> engine().engine.getRuntimeService().correlateMessage("m"))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    @Test
    void m6_a_choice_without_a_way_rolls_back_to_the_task() throws SQLException {
        var model = nodes("userTask", "A", "B")
                + nodes("exclusiveGateway", "G")
                + flows("S A G", "B E")
                + when("G", "B")
                + when("G", "E");

        var space = agreed(model);

        assertThat(space.edges(space.edges(0).get(0).to()).stream().filter(Edge::failed))
                .singleElement()
                .satisfies(edge -> assertThat(waiting(space, edge)).containsExactly("A"));
        assertThat(sound(model)).containsEntry("sound.option-to-complete", Verdict.REFUTED);
    }

    @Test
    void m7_a_completion_condition_deletes_open_hearings() throws SQLException {
        var space = agreed("<userTask id='Hear'><multiInstanceLoopCharacteristics"
                + " isSequential='false'><loopCardinality>4</loopCardinality><completionCondition>${nrOfCompletedInstances"
                + " / nrOfInstances >= 0.5}"
                + "</completionCondition></multiInstanceLoopCharacteristics></userTask>" + nodes("userTask", "Adopt")
                + flows("S Hear Adopt E"));

        var second = after(space, "Hear", "Hear");

        assertThat(waiting(space, second)).containsExactly("Adopt");
        assertThat(second.occurrences())
                .filteredOn(occurrence -> occurrence.what() == What.CANCELLED)
                .hasSize(2);
        assertThat(second.cause().why()).isEqualTo(Cause.Why.COMPLETE);
    }
}
