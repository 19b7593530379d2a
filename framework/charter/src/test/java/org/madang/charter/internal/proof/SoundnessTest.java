package org.madang.charter.internal.proof;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.charter.internal.proof.Drawing.flow;
import static org.madang.charter.internal.proof.Drawing.task;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.madang.charter.Move;
import org.madang.charter.RuleReport;
import org.madang.charter.Step;
import org.madang.charter.Verdict;
import org.madang.charter.internal.space.Explorer;
import org.madang.charter.internal.space.Subject;

class SoundnessTest {

    private static final String COMPLETE = "sound.option-to-complete";
    private static final String PROPER = "sound.proper-completion";
    private static final String ALIVE = "sound.no-dead-activity";
    private static final String SAFE = "sound.safe";

    private static Map<String, RuleReport> check(String inner, int bound) {
        var pack = Drawing.pack(inner);
        var process = pack.processes().get(0);
        var explorer = new Explorer(pack, process);
        var subject = new Subject(pack, process, explorer.explore(bound), watched -> explorer.explore(bound, watched));
        return new Soundness(Locale.ENGLISH)
                .check(subject).stream().collect(Collectors.toMap(RuleReport::id, report -> report));
    }

    private static Map<String, RuleReport> check(String inner) {
        return check(inner, 1000);
    }

    private static RuleReport of(Map<String, RuleReport> reports, String id) {
        return requireNonNull(reports.get(id));
    }

    private static String fork(String split, String join) {
        return "<startEvent id='S'/><%s id='F'/>".formatted(split) + task("A", "Ask") + task("B", "Hear")
                + "<%s id='J'/>".formatted(join) + task("C", "Adopt") + "<endEvent id='E'/>" + flow("S", "F")
                + flow("A", "J") + flow("B", "J") + flow("J", "C") + flow("C", "E");
    }

    @Test
    void proves_a_sound_model() {
        var reports = check(fork("parallelGateway", "parallelGateway") + flow("F", "A") + flow("F", "B"));

        assertThat(reports).containsOnlyKeys(COMPLETE, PROPER, ALIVE, SAFE);
        assertThat(reports.values()).extracting(RuleReport::verdict).containsOnly(Verdict.PROVED);
        assertThat(of(reports, COMPLETE).sentence()).isEqualTo("Every case can be finished.");
    }

    @Test
    void shows_how_a_case_sticks_and_what_is_left_over() {
        var reports = check(fork("exclusiveGateway", "parallelGateway") + flow("F", "A", "x") + flow("F", "B", "!x"));

        assertThat(of(reports, COMPLETE).verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(of(reports, COMPLETE).steps()).last().isEqualTo(new Step("A", "Nothing can go on here."));
        assertThat(of(reports, PROPER).steps()).last().isEqualTo(new Step("J", "A token is left over at “J”."));
        assertThat(of(reports, ALIVE).steps()).containsExactly(new Step("C", "“Adopt” is never begun."));
        assertThat(of(reports, SAFE).verdict()).isEqualTo(Verdict.PROVED);
    }

    @Test
    void shows_where_two_tokens_meet() {
        var reports = check(fork("parallelGateway", "exclusiveGateway") + flow("F", "A") + flow("F", "B"));

        assertThat(of(reports, SAFE).verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(of(reports, SAFE).steps()).last().isEqualTo(new Step("C", "Two tokens are at “Adopt” at once."));
        assertThat(of(reports, SAFE).moves())
                .extracting(Move::why)
                .containsExactly(Move.Why.START, Move.Why.COMPLETE, Move.Why.COMPLETE);
    }

    @Test
    void refutes_a_fork_whose_conditions_may_all_fail() {
        var reports = check(
                fork("exclusiveGateway", "exclusiveGateway") + flow("F", "A", "x > 1") + flow("F", "B", "x lt 1"));

        assertThat(of(reports, COMPLETE).verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(of(reports, COMPLETE).repair()).isEqualTo("Make one way out of “F” its default flow.");
        assertThat(of(reports, COMPLETE).moves()).extracting(Move::fails).containsExactly(true);
    }

    @Test
    void passes_nothing_past_the_bound() {
        var reports = check(fork("parallelGateway", "parallelGateway") + flow("F", "A") + flow("F", "B"), 2);

        assertThat(reports.values()).extracting(RuleReport::verdict).containsOnly(Verdict.UNKNOWN);
    }

    @Test
    void says_unsupported_where_it_does_not_understand() {
        var reports = check("<startEvent id='S'/><adHocSubProcess id='A'/>" + flow("S", "A"));

        assertThat(List.copyOf(reports.values()))
                .extracting(RuleReport::verdict)
                .containsOnly(Verdict.UNSUPPORTED);
    }
}
