package org.madang.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.madang.api.PlatformException;
import org.madang.api.StepResult;
import org.madang.api.Values;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Lets workers outside the platform do steps, each task for a while; what they answer counts as what a plugin's step
 * answers. Who may do which step is for the caller to know.
 */
@ProviderType
public interface ExternalTasks {

    /**
     * Takes waiting tasks, the most urgent and oldest first. A step that is asked for here counts as on offer, so packs
     * that waited for it go on.
     */
    List<ExternalTask> fetchAndLock(Wanted wanted);

    /** The task, as long as its token waits. */
    Optional<ExternalTask> find(String id);

    /**
     * The work is done.
     *
     * @param outputs what the process gets, by the activity's output parameters if it has some
     * @param local what only the activity's output parameters see
     * @throws PlatformException NOT_FOUND when nobody waits any more, CONFLICT when the worker does not hold it
     */
    void complete(Held held, Values outputs, Values local);

    /**
     * The work is refused; the model says where that leads. Where it does not, the task becomes an incident.
     *
     * @throws PlatformException as {@link #complete}; PACK when nothing in the model catches the refusal
     */
    void refuse(Held held, StepResult.Refused refused, Values outputs);

    /**
     * The work failed; without retries left it becomes an incident.
     *
     * @throws PlatformException as {@link #complete}
     */
    void fail(Held held, Failure failure);

    /**
     * Holds it for so long from now on.
     *
     * @throws PlatformException as {@link #complete}
     */
    void extend(Held held, Duration lock);

    /**
     * Gives it back.
     *
     * @throws PlatformException as {@link #complete}
     */
    void unlock(Held held);

    /** Tells the listener, on any thread and until it is closed, when some task waits and for how long nobody can take it. */
    Listening onWait(Consumer<Duration> listener);

    /**
     * What a worker asks for.
     *
     * @param worker its name, which nobody else has
     * @param most how many tasks at most
     * @param usePriority whether the more urgent go first
     * @param topics the steps it does; each once
     */
    record Wanted(String worker, int most, boolean usePriority, List<Topic> topics) {

        public Wanted {
            topics = List.copyOf(topics);
        }
    }

    /**
     * One step a worker does.
     *
     * @param step the name of the step
     * @param lock how long each task is held
     * @param policy of which policy; empty for all
     * @param processes in which processes; empty for all
     */
    record Topic(String step, Duration lock, Optional<String> policy, Set<String> processes) {

        public Topic {
            processes = Set.copyOf(processes);
        }
    }

    /** A task, and the worker that says it holds it. */
    record Held(String task, String worker) {}

    /**
     * Why work failed.
     *
     * @param message one line
     * @param details for who looks into it
     * @param retries how often it may still fail
     * @param pause how long nobody takes it
     */
    record Failure(String message, String details, int retries, Duration pause) {}

    /** Ends when it is closed. */
    @FunctionalInterface
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
