package org.madang.engine.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.madang.charter.Move.Answer;

/** Answers what data would decide in a replayed model, as a way through it says; called by its expressions. */
public final class ReplayAnswers {

    private final Deque<Answer> coming = new ArrayDeque<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, List<String>> asked = new HashMap<>();
    private final Set<String> exclusive = new TreeSet<>();
    private @Nullable Answer current;
    private int last;
    private String astray = "";

    ReplayAnswers(List<XmlFile> models) {
        models.forEach(model -> {
            model.bpmn("exclusiveGateway")
                    .flatMap(gateway -> gateway.attribute("id").stream())
                    .forEach(exclusive::add);
            model.bpmn("sequenceFlow")
                    .filter(flow -> flow.child("conditionExpression").isPresent())
                    .forEach(this::learn);
        });
    }

    private void learn(XmlElement flow) {
        var id = flow.attribute("id").orElse("");
        var source = flow.attribute("sourceRef").orElse("");
        sources.put(id, source);
        asked.computeIfAbsent(source, each -> new ArrayList<>()).add(id);
    }

    void expect(List<Answer> answers) {
        coming.clear();
        coming.addAll(answers);
        current = null;
        astray = "";
    }

    /** What the engine asked and the way does not say, or the other way round; empty if all went as it says. */
    String astray() {
        return astray.isEmpty() && !coming.isEmpty() ? "the engine did not ask about " + coming : astray;
    }

    /** Whether the condition of a flow holds. */
    public boolean test(String flow) {
        var source = sources.getOrDefault(flow, "");
        var flows = asked.getOrDefault(source, List.of());
        var position = flows.indexOf(flow);
        if (current == null || !current.node().equals(source) || position <= last) {
            current = next(source);
        }
        last = position;
        var holds = current.flows().contains(flow);
        if (position == flows.size() - 1 || (holds && exclusive.contains(source))) {
            current = null;
        }
        return holds;
    }

    /** How many instances an activity has. */
    public int count(String activity) {
        return next(activity).number();
    }

    /** Whether enough instances of an activity are done. */
    public boolean enough(String activity) {
        return next(activity).number() == 1;
    }

    private Answer next(String node) {
        var answer = coming.poll();
        if (answer == null || !answer.node().equals(node)) {
            astray = "the engine asks about '%s', the way says %s".formatted(node, answer);
            throw new IllegalStateException(astray);
        }
        return answer;
    }
}
