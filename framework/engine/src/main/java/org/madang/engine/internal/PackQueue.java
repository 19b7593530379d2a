package org.madang.engine.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.madang.api.PackStatus;
import org.madang.api.Packs;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.api.Way;

/** Checks and deploys packs one after the other, on a thread of its own. */
final class PackQueue implements Packs, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(PackQueue.class.getName());

    private final PackDesk desk;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(PackQueue::newThread);
    private volatile boolean closed;

    PackQueue(PackDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<PackStatus> all() {
        return desk.all();
    }

    @Override
    public PackStatus deploy(Path pack) {
        return await(thread.submit(() -> PackQueue.read(desk, pack)));
    }

    /** As {@link #deploy(Path)}, for a pack that is no file. */
    PackStatus deploy(Pack pack) {
        return await(thread.submit(() -> desk.offer(pack)));
    }

    @Override
    public boolean replays(Path pack, String process, String rule) {
        return await(thread.submit(() -> desk.replays(PackReader.read(pack), process, rule)));
    }

    /** On the caller's thread: nothing of this engine is touched. */
    @Override
    public List<Optional<String>> walk(Map<String, byte[]> models, List<Way> ways) {
        return WalkedWays.of(models, ways);
    }

    @Override
    public boolean settle(Duration atMost) {
        try {
            thread.submit(() -> {}).get(atMost.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException busy) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | RejectedExecutionException closed) {
            return false;
        }
    }

    /** Has something done in turn; nothing after the queue is closed. */
    void add(Consumer<PackDesk> work) {
        try {
            thread.execute(() -> quietly(work));
        } catch (RejectedExecutionException closed) {
            LOG.log(System.Logger.Level.DEBUG, "No more packs: the engine is being stopped");
        }
    }

    /** Reads the pack at the path and hands it over; what can not be read is refused. */
    static PackStatus read(PackDesk desk, Path path) {
        try {
            return desk.offer(PackReader.read(path));
        } catch (PlatformException | java.io.UncheckedIOException unreadable) {
            var why = String.valueOf(unreadable.getMessage());
            return desk.refuse(PackReader.nameOf(path), PackReader.sourceOf(path), why);
        }
    }

    /** Lets the pack at hand be finished, never interrupted: a database file may not survive that. */
    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "A pack is still being checked while the engine stops");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void quietly(Consumer<PackDesk> work) {
        try {
            if (!closed) {
                work.accept(desk);
            }
        } catch (RuntimeException failed) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "A pack could not be checked; it is tried again when it changes",
                    failed);
        }
    }

    private static <T> T await(Future<T> status) {
        try {
            return status.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformException(Problem.CONFLICT, "Interrupted while a pack was checked", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof PlatformException ours) {
                throw ours;
            }
            throw new PlatformException(Problem.INTERNAL, "A pack could not be checked", failed);
        }
    }

    private static Thread newThread(Runnable work) {
        var thread = new Thread(work, "madang-packs");
        thread.setDaemon(true);
        thread.setContextClassLoader(PackQueue.class.getClassLoader());
        return thread;
    }
}
