package org.madang.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.madang.charter.Verdict;

/** Times the charter on models that get larger, until it gives up or takes too long. */
final class CharterGrowth {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long STACK = 256L * 1024 * 1024;
    private static final int ROUNDS = 3;

    private static final String RULES = "pack \"bench\" version 1\nadopt happens at most once\n";

    private final CharterRun run;

    /** With these rules besides. */
    CharterGrowth(String more) {
        this.run = new CharterRun(RULES + more);
    }

    List<Map<String, Object>> run(String name, int[] sizes, IntFunction<Drafted> shape) throws InterruptedException {
        var points = new ArrayList<Map<String, Object>>();
        for (int size : sizes) {
            var point = point(size, CityModel.bytes(shape.apply(size).xml()));
            Progress.say(name + " " + point);
            points.add(point);
            if (!Verdict.PROVED.name().equals(point.get("verdict"))) {
                break;
            }
        }
        return points;
    }

    private Map<String, Object> point(int size, byte[] model) throws InterruptedException {
        var point = new LinkedHashMap<String, Object>();
        point.put("size", size);
        var task = new FutureTask<>(() -> run.middle(model, ROUNDS));
        var thread = new Thread(null, task, "charter", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            var timed = task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            point.put("millis", timed.millis());
            point.put("cpuMillis", timed.cpuMillis());
            point.put("verdict", timed.verdict().name());
        } catch (TimeoutException late) {
            task.cancel(true);
            point.put("verdict", "none after " + PATIENCE);
        } catch (ExecutionException failed) {
            point.put("verdict", "failed: " + failed.getCause());
        }
        return point;
    }
}
