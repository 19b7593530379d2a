package org.madang.server.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.madang.api.Packs;
import org.madang.api.Way;
import org.madang.platform.Platform;

/** An engine that goes ways through models; it is started for the first of them, in memory, and never before. */
final class WalkingEngine implements AutoCloseable {

    private final CheckTexts texts;
    private final long seconds;
    private @Nullable Platform platform;
    private boolean stuck;

    /**
     * Starts nothing yet.
     *
     * @param seconds how long the ways of one model may take
     */
    WalkingEngine(CheckTexts texts, long seconds) {
        this.texts = texts;
        this.seconds = seconds;
    }

    /** For each way why the engine does not go it; empty where it does. */
    List<Optional<String>> walk(Map<String, byte[]> models, List<Way> ways) throws InterruptedException {
        if (stuck) {
            return none(ways, texts.say("walk.busy"));
        }
        try {
            return inTime(started().service(Packs.class), models, ways);
        } catch (IOException | RuntimeException failed) {
            return none(ways, String.valueOf(failed.getMessage()));
        }
    }

    /** Gone is none of them, for one and the same reason. */
    private static List<Optional<String>> none(List<Way> ways, String why) {
        return ways.stream().map(way -> Optional.of(why)).toList();
    }

    private List<Optional<String>> inTime(Packs packs, Map<String, byte[]> models, List<Way> ways)
            throws InterruptedException {
        var task = new FutureTask<>(() -> packs.walk(models, ways));
        var thread = new Thread(task, "madang-walk");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            stuck = true;
            return none(ways, texts.say("walk.late", seconds));
        } catch (ExecutionException failed) {
            return none(ways, failed.toString());
        }
    }

    private Platform started() throws IOException {
        if (platform == null) {
            try (var nothing = new EmptyFolder()) {
                platform = Distribution.platform()
                        .environment(Map.of())
                        .setting("madang.engine.workers", "0")
                        .setting("madang.port", "")
                        .plugins(nothing.path())
                        .processes(nothing.path())
                        .start();
            }
        }
        return platform;
    }

    /** Whoever is stuck in a model ends with the program. */
    @Override
    public void close() {
        if (platform != null && !stuck) {
            platform.close();
        }
    }
}
