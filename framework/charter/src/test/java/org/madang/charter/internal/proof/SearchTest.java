package org.madang.charter.internal.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.charter.internal.proof.Drawing.flow;
import static org.madang.charter.internal.proof.Drawing.space;
import static org.madang.charter.internal.proof.Drawing.task;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.madang.charter.Move;
import org.madang.charter.Step;
import org.madang.charter.internal.proof.Breach.How;

class SearchTest {

    /** A consultation that may be skipped, before adoption. */
    private static final String SHORTCUT =
            "<startEvent id='S'/>" + "<exclusiveGateway id='G' name='Minor?' default='G-C'/>"
                    + task("C", "Consultation")
                    + "<userTask id='A' name='Adoption' camunda:candidateGroups='council'/><exclusiveGateway id='J'/><endEvent id='E'/>"
                    + flow("S", "G")
                    + flow("G", "C")
                    + flow("G", "J", "minor")
                    + flow("C", "J")
                    + flow("J", "A")
                    + flow("A", "E");

    private static final String LOOP =
            "<startEvent id='S'/>" + task("R", "Reject") + task("W", "Wait") + task("T", "Tell")
                    + "<exclusiveGateway id='G'/><endEvent id='E'/>"
                    + flow("S", "R")
                    + flow("R", "W")
                    + flow("W", "G")
                    + flow("G", "W", "again")
                    + flow("G", "T", "!again")
                    + flow("T", "E");

    @Test
    void finds_the_shortest_way_around_a_duty() {
        var finding = Search.decide(space(SHORTCUT), After.before("C", "A"));

        assertThat(finding).isInstanceOf(Finding.Refuted.class);
        var breach = ((Finding.Refuted) finding).breach();
        assertThat(breach.how()).isEqualTo(How.BROKEN);
        assertThat(breach.edges()).hasSize(1);
        assertThat(new Narrator(Locale.ENGLISH).tell(breach))
                .containsExactly(
                        new Step("S", "A case begins."),
                        new Step("G", "At “Minor?”, “minor” is chosen."),
                        new Step("A", "“Adoption” begins."));
        assertThat(Moves.of(breach.edges()))
                .containsExactly(
                        new Move(Move.Why.START, "S", "", List.of(new Move.Answer("G", List.of("G-J"), -1)), false));
    }

    @Test
    void tells_the_way_in_korean() {
        var finding = (Finding.Refuted) Search.decide(space(SHORTCUT), After.follows("A", "C"));

        assertThat(new Narrator(Locale.KOREAN).tell(finding.breach()))
                .extracting(Step::sentence)
                .containsExactly(
                        "안건이 시작됩니다.", "‘Minor?’에서 ‘minor’을 선택합니다.", "council이 ‘Adoption’을 마칩니다.", "여기서 안건이 끝납니다.");
    }

    @Test
    void proves_what_holds_with_a_certificate_that_stands_the_audit() {
        var space = space(LOOP);
        var monitor = After.follows("R", "T");

        var finding = Search.decide(space, monitor);

        assertThat(finding).isInstanceOf(Finding.Proved.class);
        assertThat(Audit.fault(space, monitor, ((Finding.Proved) finding).certificate()))
                .isEmpty();
    }

    @Test
    void refutes_a_duty_that_can_no_longer_be_met() {
        var endless = LOOP.replace("!again", "false").replace("${again}", "${true}");

        var finding = Search.decide(space(endless), After.follows("R", "T"));

        assertThat(((Finding.Refuted) finding).breach().how()).isEqualTo(How.FOREVER);
    }

    @Test
    void refutes_a_duty_left_over_where_the_engine_is_stuck() {
        var stuck = "<startEvent id='S'/>" + task("R", "Reject") + "<exclusiveGateway id='G'/>" + task("T", "Tell")
                + "<endEvent id='E'/><parallelGateway id='J'/>"
                + flow("S", "R")
                + flow("R", "G")
                + flow("G", "J", "a")
                + flow("G", "T", "!a")
                + flow("T", "J")
                + flow("J", "E");

        var finding = Search.decide(space(stuck), After.follows("R", "T"));

        assertThat(((Finding.Refuted) finding).breach().how()).isEqualTo(How.STUCK);
    }

    @Test
    void proves_nothing_past_the_bound() {
        assertThat(Search.decide(space(LOOP, 2), After.follows("R", "T"))).isEqualTo(new Finding.Undecided());
    }
}
