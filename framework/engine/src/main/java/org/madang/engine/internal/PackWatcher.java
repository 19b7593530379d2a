package org.madang.engine.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Watches the folder of packs on a thread of its own; woken by the file system where that works, looking by itself too. */
final class PackWatcher implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(PackWatcher.class.getName());
    private static final long IDLE_MILLIS = 2000;
    private static final long BUSY_MILLIS = 250;
    private static final long BREATH_MILLIS = 100;
    private static final int MAX_WATCHED = 200;

    private final Path folder;
    private final PackFolder packs;
    private final PackQueue queue;
    private final Optional<WatchService> events;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "madang-packs-folder");

    PackWatcher(Path folder, PackQueue queue) {
        this.folder = folder;
        this.queue = queue;
        packs = new PackFolder(folder, System::nanoTime);
        events = watchService(folder);
    }

    /** Hands over what is there, and from now on what changes. */
    void open() {
        var found = packs.first();
        hand(found);
        thread.setDaemon(true);
        thread.setContextClassLoader(PackWatcher.class.getClassLoader());
        thread.start();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            if (events.isPresent()) {
                events.get().close();
            }
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (IOException unimportant) {
            LOG.log(Level.DEBUG, "The watch of a folder could not be closed", unimportant);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var unsettled = true;
        try {
            while (!waited(unsettled ? BUSY_MILLIS : IDLE_MILLIS)) {
                var look = packs.look();
                hand(look);
                unsettled = look.unsettled();
            }
        } catch (InterruptedException | ClosedWatchServiceException stopped) {
            LOG.log(Level.DEBUG, "The folder of packs is watched no more");
        }
    }

    private void hand(PackFolder.Look look) {
        look.gone().forEach(path -> queue.add(desk -> desk.withdraw(PackReader.sourceOf(path))));
        look.ready().forEach(path -> queue.add(desk -> PackQueue.read(desk, path)));
    }

    /** Waits for the time or until something stirs; tells whether the watch has ended. */
    private boolean waited(long millis) throws InterruptedException {
        if (events.isEmpty()) {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        }
        register();
        var stirred = events.get().poll(millis, TimeUnit.MILLISECONDS);
        if (stirred == null) {
            return closed.getCount() == 0;
        }
        for (var key = stirred; key != null; key = events.get().poll()) {
            key.pollEvents();
            key.reset();
        }
        return closed.await(BREATH_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void register() {
        for (var watched : folders()) {
            try {
                watched.register(
                        events.orElseThrow(),
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            } catch (IOException notThereNow) {
                LOG.log(Level.TRACE, "Not watched for now: {0}", watched);
            }
        }
    }

    private List<Path> folders() {
        try (var inside = Files.walk(folder, 3)) {
            return inside.filter(Files::isDirectory).limit(MAX_WATCHED).toList();
        } catch (IOException | java.io.UncheckedIOException notThereNow) {
            return Stream.of(folder).filter(Files::isDirectory).toList();
        }
    }

    private static Optional<WatchService> watchService(Path folder) {
        try {
            return Optional.of(folder.getFileSystem().newWatchService());
        } catch (IOException | UnsupportedOperationException unavailable) {
            LOG.log(Level.INFO, "The file system tells no changes; ''{0}'' is looked at every 2 s", folder);
            return Optional.empty();
        }
    }
}
