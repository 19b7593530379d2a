package org.madang.charter.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.madang.charter.Verdict;
import org.madang.charter.internal.bpmn.PackReader;
import org.madang.charter.internal.model.Pack;
import org.madang.charter.internal.proof.After;
import org.madang.charter.internal.proof.Search;
import org.madang.charter.internal.proof.Soundness;
import org.madang.charter.internal.space.Explorer;
import org.madang.charter.internal.space.Monitor;
import org.madang.charter.internal.space.StateSpace;
import org.madang.charter.internal.space.Subject;

/** What leaving out orders must not change: any verdict. */
class ReductionTest {

    private static final int BOUND = 600;
    private static final long SEED = 20261125L;

    @Test
    void verdicts_are_the_same_with_and_without_reduction() {
        var models = Integer.getInteger("madang.charter.reduced", 300);
        var differences = new ArrayList<String>();
        var left = 0L;

        for (var seed = SEED; seed < SEED + models; seed++) {
            var pack = PackReader.read(Map.of("m.bpmn", Generator.model(seed).getBytes(StandardCharsets.UTF_8)));
            if (pack.processes().stream().allMatch(process -> process.problems().isEmpty())) {
                left += compare(seed, pack, differences);
            }
        }

        assertThat(differences).isEqualTo(List.of());
        assertThat(left).as("states left out").isPositive();
    }

    /** How many states the reduction left out. */
    private static int compare(long seed, Pack pack, List<String> differences) {
        var explorer = new Explorer(pack, pack.processes().get(0));
        var full = explorer.explore(BOUND);
        if (!explorer.problems().isEmpty() || !full.complete()) {
            return 0;
        }
        if (!verdicts(pack, full).equals(reduced(pack, explorer, full))) {
            differences.add(seed + ": soundness");
        }
        for (var monitor : monitors(seed, pack)) {
            var small = explorer.explore(BOUND, monitor.watched());
            var before = Search.decide(full, monitor).getClass();
            if (!Search.decide(small, monitor).getClass().equals(before)) {
                differences.add(seed + ": " + monitor + " is " + before);
            }
        }
        return full.size() - explorer.explore(BOUND, java.util.Set.of()).size();
    }

    private static List<Verdict> verdicts(Pack pack, StateSpace full) {
        return sound(new Subject(pack, pack.processes().get(0), full, watched -> full));
    }

    private static List<Verdict> reduced(Pack pack, Explorer explorer, StateSpace full) {
        return sound(new Subject(pack, pack.processes().get(0), full, watched -> explorer.explore(BOUND, watched)));
    }

    private static List<Verdict> sound(Subject subject) {
        return new Soundness(Locale.ENGLISH)
                .check(subject).stream().map(report -> report.verdict()).toList();
    }

    private static List<Monitor> monitors(long seed, Pack pack) {
        var random = new Random(seed);
        var ids = pack.processes().get(0).nodes().stream()
                .filter(node -> node.kind().isActivity())
                .map(node -> node.id())
                .toList();
        var monitors = new ArrayList<Monitor>();
        for (var i = 0; i < 4 && ids.size() > 1; i++) {
            var first = random.nextInt(ids.size());
            var then = ids.get((first + 1 + random.nextInt(ids.size() - 1)) % ids.size());
            monitors.add(
                    random.nextBoolean() ? After.before(ids.get(first), then) : After.follows(ids.get(first), then));
        }
        return monitors;
    }
}
