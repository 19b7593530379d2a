package org.madang.platform.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until something happens in a folder, or until it is time to look anyway. */
final class FolderWatch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("org.madang.platform");

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Optional<WatchService> service;

    FolderWatch(Path folder) {
        this.service = watch(folder);
    }

    /**
     * Waits.
     *
     * @return false when this watch was closed
     */
    boolean await(Duration atMost) throws InterruptedException {
        if (service.isEmpty()) {
            return !closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        }
        try {
            var key = service.get().poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (key != null) {
                key.pollEvents();
                key.reset();
            }
            return true;
        } catch (ClosedWatchServiceException end) {
            return false;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            if (service.isPresent()) {
                service.get().close();
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private static Optional<WatchService> watch(Path folder) {
        try {
            var service = folder.getFileSystem().newWatchService();
            folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            return Optional.of(service);
        } catch (IOException | UnsupportedOperationException notHere) {
            LOG.log(System.Logger.Level.DEBUG, "Folder " + folder + " is looked at from time to time only", notHere);
            return Optional.empty();
        }
    }
}
