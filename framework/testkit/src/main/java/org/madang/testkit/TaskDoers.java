package org.madang.testkit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.madang.api.Actor;
import org.madang.api.PlatformException;
import org.madang.api.Progress.Place;
import org.madang.api.Task;
import org.madang.api.Tasks;
import org.madang.testkit.Scenario.Deed;

/** Do the tasks that come up, each as the script says for this visit. */
final class TaskDoers implements Part {

    @Override
    public boolean act(Stage stage) {
        for (var task : tasks(stage)) {
            var deed = deed(stage, task);
            if (deed.isPresent() && stage.hasCome(moment(task, deed.get()))) {
                complete(stage, task, deed.get());
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<Instant> next(Stage stage) {
        return tasks(stage).stream()
                .flatMap(task -> deed(stage, task).map(deed -> moment(task, deed)).stream())
                .filter(Predicate.not(stage::hasCome))
                .min(Comparator.naturalOrder());
    }

    private static List<Task> tasks(Stage stage) {
        return stage.service(Tasks.class).of(stage.policy());
    }

    private static Instant moment(Task task, Deed deed) {
        return Stage.later(task.created(), deed.after());
    }

    private static Optional<Deed> deed(Stage stage, Task task) {
        var deeds = stage.scenario().actors().getOrDefault(task.activity(), List.of());
        return deeds.isEmpty()
                ? Optional.empty()
                : Optional.of(deeds.get(Math.min(visit(stage, task), deeds.size()) - 1));
    }

    private static int visit(Stage stage, Task task) {
        return stage.places().stream()
                .filter(place -> place.activity().equals(task.activity())
                        && place.process().equals(task.process()))
                .mapToInt(Place::visit)
                .max()
                .orElse(1);
    }

    private static void complete(Stage stage, Task task, Deed deed) {
        Actor by = stage.actor(deed.by(), deed.as());
        try {
            deed.answerAll().ifPresent(answer -> new AnswerAll(stage).give(answer, by));
            stage.service(Tasks.class).complete(task.id(), by, deed.with());
        } catch (PlatformException refusal) {
            throw new PlatformException(
                    refusal.problem(),
                    "Scenario '%s': '%s' can not do task '%s': %s"
                            .formatted(stage.scenario().name(), by.id(), task.activity(), refusal.getMessage()),
                    refusal);
        }
    }
}
