package org.madang.charter.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.proof.Search;
import org.madang.charter.internal.space.Explorer;
import org.madang.charter.internal.space.Monitor;
import org.madang.charter.internal.space.StateSpace;

/** Orders that are left out where data are remembered change no verdict: every order is looked at as well, and compared. */
class DataReductionTest {

    private static final int MODELS = 200;
    private static final int BOUND = 60_000;

    @Test
    void left_out_orders_change_no_verdict() {
        var differences = new ArrayList<String>();
        int left = 0;
        int compared = 0;

        for (long seed = 0; seed < MODELS; seed++) {
            var comparison = new Comparison(seed);
            differences.addAll(comparison.differences);
            left += comparison.left;
            compared += comparison.compared;
        }

        assertThat(differences).isEmpty();
        assertThat(compared).as("verdicts compared").isGreaterThan(2 * MODELS);
        assertThat(left).as("states left out").isPositive();
    }

    private static final class Comparison {

        private final List<String> differences = new ArrayList<>();
        private final Random random;
        private final Scene scene;
        private final Explorer explorer;
        private int left;
        private int compared;

        Comparison(long seed) {
            random = new Random(seed);
            var sketch = new Branches(random).sketch();
            var papers = new Papers(Map.of("main.bpmn", Sketch.bpmn("main", sketch)));
            var process = papers.pack().processes().get(0);
            assertThat(process.problems()).as(sketch).isEmpty();
            var day = Optional.of(LocalDate.of(2026, 3, 2));
            scene = new Scene(papers.pack(), process, papers, new Settings(day, List.of(), BOUND, Locale.ENGLISH));
            explorer = new Explorer(papers.pack(), process);
            for (var pinned : List.<Map<String, Object>>of(Map.of(), Map.of("x", "yes"), Map.of("y", true))) {
                compare(sketch, pinned);
            }
        }

        private void compare(String sketch, Map<String, Object> pinned) {
            var full = explorer.explore(BOUND);
            if (!full.complete()) {
                return;
            }
            var whole = Known.of(full, scene.tracker(pinned));
            for (var monitor : monitors()) {
                var tracker = scene.tracker(pinned);
                var small = explorer.explore(BOUND, tracker.interest().and(monitor.watched()));
                var wanted = verdict(whole, monitor);
                compared++;
                left += full.size() - small.size();
                if (!verdict(Known.of(small, tracker), monitor).equals(wanted)) {
                    differences.add("%s with %s is %s of%n%s".formatted(monitor, pinned, wanted, sketch));
                }
            }
        }

        private static String verdict(StateSpace space, Monitor monitor) {
            return Search.decide(space, monitor).getClass().getSimpleName();
        }

        private List<Monitor> monitors() {
            var acts = new Acts(scene.plan());
            var tasks = scene.plan().nodes().stream()
                    .filter(node -> node.kind().isActivity())
                    .toList();
            var one = acts.role(PeopleJudge.alone(any(tasks)));
            var other = acts.role(PeopleJudge.alone(any(tasks)));
            return List.of(
                    Order.precedence(one, other),
                    Order.response(one, other),
                    Order.never(one),
                    Order.everyCase(one),
                    Order.notBoth(one, other));
        }

        private Node any(List<Node> nodes) {
            return nodes.get(random.nextInt(nodes.size()));
        }
    }

    /** Draws work done side by side, with data that is written, forgotten and asked for before, in and after it. */
    private static final class Branches {

        private final Random random;
        private final StringBuilder text = new StringBuilder("start s\n");
        private int count;

        Branches(Random random) {
            this.random = random;
        }

        String sketch() {
            var last = random.nextBoolean() ? choice("s") : "s";
            last = random.nextInt(3) == 0 ? around(last) : block(last, 2);
            last = choice(last);
            text.append("end e\n%s -> e\n".formatted(last));
            return text.toString();
        }

        /** In a scope that can be left before it is done. */
        private String around(String from) {
            var scope = id("scope");
            text.append("sub %s {\nstart %s-s\n".formatted(scope, scope));
            var last = block(scope + "-s", 2);
            text.append("end %s-e\n%s -> %s-e\n}\n".formatted(scope, last, scope));
            text.append("boundary %s-b on=%s message=stop\nxor %s-m\n".formatted(scope, scope, scope));
            text.append("%s -> %s -> %s-m\n%s-b -> %s-m\n".formatted(from, scope, scope, scope, scope));
            return scope + "-m";
        }

        private String block(String from, int depth) {
            var fork = id("fork");
            var join = id("join");
            text.append("and %s\nand %s\n%s -> %s\n".formatted(fork, join, from, fork));
            for (int branch = 0; branch < 2 + random.nextInt(2); branch++) {
                var last = work(fork);
                if (random.nextInt(3) == 0) {
                    last = depth > 1 && random.nextInt(3) == 0 ? block(last, depth - 1) : choice(last);
                }
                text.append("%s -> %s\n".formatted(random.nextBoolean() ? last : work(last), join));
            }
            return join;
        }

        private String work(String from) {
            var task = id("task");
            text.append(
                    switch (random.nextInt(5)) {
                        case 0 -> "user %s".formatted(task);
                        case 1 -> "user %s fields=x".formatted(task);
                        case 2 -> "user %s fields=z".formatted(task);
                        case 3 -> "step %s out='x:yes'".formatted(task);
                        default -> "step %s out='y:${true}'".formatted(task);
                    });
            text.append("\n%s -> %s\n".formatted(from, task));
            return task;
        }

        private String choice(String from) {
            var asked = random.nextBoolean() ? "${x == 'yes'}" : "${y}";
            var choice = id("choice");
            text.append("xor %s\nxor %s-m\n%s -> %s\n".formatted(choice, choice, from, choice));
            text.append("user %s-a fields=z\nuser %s-b fields=z\n".formatted(choice, choice));
            text.append("%s -> %s-a if %s\n%s -> %s-b else\n".formatted(choice, choice, asked, choice, choice));
            text.append("%s-a -> %s-m\n%s-b -> %s-m\n".formatted(choice, choice, choice, choice));
            return choice + "-m";
        }

        private String id(String kind) {
            return kind + ++count;
        }
    }
}
