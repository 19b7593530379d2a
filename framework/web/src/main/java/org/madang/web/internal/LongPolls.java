package org.madang.web.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.madang.engine.ExternalTask;
import org.madang.engine.ExternalTasks;
import org.madang.engine.ExternalTasks.Wanted;

/** Keeps workers waiting until there is a task for them, without a thread for each. */
@SuppressWarnings("FutureReturnValueIgnored") // each attempt looks after its own failures
final class LongPolls implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LongPolls.class.getName());

    /** Nobody waits longer, whatever was asked: a key may have been revoked meanwhile. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** For tasks of other servers on the same database, of which nobody tells. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private static final int MOST_OF_ONE = 20;
    private static final int MOST = 1000;

    private final Services services;
    private final List<Poll> waiting = new CopyOnWriteArrayList<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(action -> {
        var made = new Thread(action, "madang-external-tasks");
        made.setDaemon(true);
        return made;
    });

    private ExternalTasks.Listening listening = () -> {};
    private boolean looking;

    LongPolls(Services services) {
        this.services = services;
    }

    private record Poll(String caller, Wanted wanted, CompletableFuture<List<ExternalTask>> answer) {}

    /** Tasks as soon as there are some; none when there were none for so long. */
    CompletableFuture<List<ExternalTask>> fetch(String caller, Wanted wanted, Duration patience) {
        var found = tasks().fetchAndLock(wanted);
        if (!found.isEmpty() || patience.isZero()) {
            return CompletableFuture.completedFuture(found);
        }
        requireRoom(caller);
        var poll = new Poll(caller, wanted, new CompletableFuture<>());
        add(poll);
        poll.answer().whenComplete((tasks, failure) -> remove(poll));
        var longest = patience.compareTo(LONGEST) < 0 ? patience : LONGEST;
        after(longest, () -> poll.answer().complete(List.of()));
        wake();
        return poll.answer();
    }

    @Override
    public synchronized void close() {
        thread.shutdownNow();
        listening.close();
        waiting.forEach(poll -> poll.answer().complete(List.of()));
    }

    private void requireRoom(String caller) {
        var own = waiting.stream().filter(poll -> poll.caller().equals(caller)).count();
        if (own >= MOST_OF_ONE || waiting.size() >= MOST) {
            throw Refusal.of(429, "Too many workers wait already; ask without asyncResponseTimeout")
                    .with("Retry-After", "5");
        }
    }

    private synchronized void add(Poll poll) {
        waiting.add(poll);
        if (waiting.size() == 1) {
            listening = tasks().onWait(this::wakeAfter);
        }
        if (!looking) {
            looking = true;
            after(LOOK, this::look);
        }
    }

    private synchronized void remove(Poll poll) {
        if (waiting.remove(poll) && waiting.isEmpty()) {
            listening.close();
        }
    }

    private synchronized void look() {
        looking = !waiting.isEmpty();
        if (looking) {
            wake();
            after(LOOK, this::look);
        }
    }

    private void wakeAfter(Duration time) {
        if (time.isZero()) {
            wake();
        } else {
            after(time, this::wake);
        }
    }

    private void wake() {
        if (woken.compareAndSet(false, true)) {
            after(Duration.ZERO, this::tryAll);
        }
    }

    private void tryAll() {
        woken.set(false);
        waiting.forEach(this::tryOne);
    }

    private void tryOne(Poll poll) {
        if (poll.answer().isDone()) {
            return;
        }
        try {
            var found = tasks().fetchAndLock(poll.wanted());
            if (!found.isEmpty() && !poll.answer().complete(found)) {
                found.forEach(task -> giveBack(task, poll.wanted().worker()));
            }
        } catch (RuntimeException failure) {
            poll.answer().completeExceptionally(failure);
        }
    }

    /** The worker went away in the same moment. */
    private void giveBack(ExternalTask task, String worker) {
        tasks().unlock(new ExternalTasks.Held(task.id(), worker));
    }

    private void after(Duration time, Runnable action) {
        try {
            thread.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.log(System.Logger.Level.DEBUG, "No worker waits any more: this room is being closed");
        }
    }

    private ExternalTasks tasks() {
        return services.get(ExternalTasks.class);
    }
}
