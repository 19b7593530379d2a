package org.madang.charter.internal.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.charter.internal.proof.Drawing.flow;
import static org.madang.charter.internal.proof.Drawing.task;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.charter.internal.space.Monitor;
import org.madang.charter.internal.space.StateSpace;

class AuditTest {

    private static final StateSpace SPACE = Drawing.space("<startEvent id='S'/>" + task("R", "Reject")
            + task("T", "Tell") + "<endEvent id='E'/>" + flow("S", "R") + flow("R", "T") + flow("T", "E"));
    private static final Monitor FOLLOWS = After.follows("R", "T");

    private static List<int[]> labels() {
        var proved = (Finding.Proved) Search.decide(SPACE, FOLLOWS);
        var labels = new ArrayList<int[]>();
        proved.certificate().labels().forEach(pairs -> labels.add(pairs.clone()));
        return labels;
    }

    @Test
    void accepts_a_true_certificate() {
        assertThat(Audit.fault(SPACE, FOLLOWS, new Certificate(labels()))).isEmpty();
    }

    @Test
    void rejects_one_without_the_beginning() {
        var labels = labels();
        labels.set(0, new int[0]);

        assertThat(Audit.fault(SPACE, FOLLOWS, new Certificate(labels))).contains("It does not contain the beginning");
    }

    @Test
    void rejects_one_that_a_step_leaves() {
        var labels = labels();
        labels.set(2, new int[0]);

        assertThat(Audit.fault(SPACE, FOLLOWS, new Certificate(labels)))
                .get()
                .asString()
                .contains("leads out of the set");
    }

    @Test
    void rejects_one_that_promises_what_never_comes() {
        var never = After.follows("R", "S");
        var labels = labels();
        labels.set(3, new int[] {1, 1});

        assertThat(Audit.fault(SPACE, never, new Certificate(labels)))
                .get()
                .asString()
                .contains("no step leads nearer");
    }

    @Test
    void rejects_one_that_holds_a_breach() {
        assertThat(Audit.fault(SPACE, After.before("T", "R"), new Certificate(labels())))
                .get()
                .asString()
                .contains("leads out of the set");
    }
}
