package org.madang.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madang.api.Policies;
import org.madang.api.Policy;
import org.madang.api.Responses;
import org.madang.api.Task;
import org.madang.api.Tasks;
import org.madang.api.Timeline;
import org.madang.api.TimelineEntry;
import org.madang.api.Workload;

/**
 * How a scenario ended.
 *
 * @param policy the policy as it is now
 * @param timeline its public acts
 * @param answered how much of what was said has a reasoned reply
 * @param openTasks what still waits for somebody
 * @param differences how this differs from what the scenario expects, one sentence each
 */
public record Outcome(
        Policy policy, List<TimelineEntry> timeline, long answered, List<Task> openTasks, List<String> differences) {

    public Outcome {
        timeline = List.copyOf(timeline);
        openTasks = List.copyOf(openTasks);
        differences = List.copyOf(differences);
    }

    /** Whether it ended as expected. */
    public boolean isAsExpected() {
        return differences.isEmpty();
    }

    static Outcome of(Stage stage, List<Part> parts) {
        var id = stage.policy();
        var reached = new Outcome(
                stage.service(Policies.class).find(id).orElseThrow(),
                stage.service(Timeline.class).of(id),
                stage.service(Responses.class).countAnswered(id),
                stage.service(Tasks.class).of(id),
                List.of());
        var differences = new ArrayList<String>(reached.compare(stage.scenario().expected()));
        parts.forEach(part -> differences.addAll(part.leftUndone(stage)));
        differences.addAll(stuck(stage, reached));
        return new Outcome(reached.policy, reached.timeline, reached.answered, reached.openTasks, differences);
    }

    private List<String> compare(Scenario.Expected expected) {
        var differences = new ArrayList<String>();
        var state = policy.state().name().toLowerCase(Locale.ROOT);
        expected.state()
                .filter(wanted -> !wanted.equals(state))
                .ifPresent(wanted -> differences.add("the policy is '%s', not '%s'".formatted(state, wanted)));
        missingAct(expected.acts()).ifPresent(differences::add);
        expected.answered()
                .filter(wanted -> wanted != answered)
                .ifPresent(wanted -> differences.add("%s things are answered, not %s".formatted(answered, wanted)));
        expected.openTasks()
                .filter(wanted -> wanted != openTasks.size())
                .ifPresent(wanted -> differences.add("%s tasks are open, not %s".formatted(openTasks.size(), wanted)));
        expected.timelineContains().stream()
                .filter(text ->
                        timeline.stream().noneMatch(entry -> entry.text().contains(text)))
                .forEach(text -> differences.add("no timeline entry contains '%s'".formatted(text)));
        return differences;
    }

    /** The acts must come in this order; others may come between them. */
    private Optional<String> missingAct(List<String> acts) {
        int found = 0;
        for (var entry : timeline) {
            if (found < acts.size() && entry.act().equals(acts.get(found))) {
                found++;
            }
        }
        return found == acts.size()
                ? Optional.empty()
                : Optional.of("act %s, '%s', is missing; the timeline has %s"
                        .formatted(
                                found + 1,
                                acts.get(found),
                                timeline.stream().map(TimelineEntry::act).toList()));
    }

    private static List<String> stuck(Stage stage, Outcome reached) {
        var stuck = new ArrayList<String>();
        var places = stage.activities();
        if (!places.isEmpty() && reached.openTasks.isEmpty()) {
            stuck.add("the process still waits at %s".formatted(places));
        }
        if (stage.scenario().expected().openTasks().isEmpty()) {
            reached.openTasks.forEach(task -> stuck.add("task '%s' is open at the end".formatted(task.activity())));
        }
        stage.service(Workload.class).incidents().stream()
                .filter(incident -> incident.policy().equals(stage.policy()))
                .forEach(incident ->
                        stuck.add("incident at '%s': %s".formatted(incident.activity(), incident.message())));
        return stuck;
    }
}
