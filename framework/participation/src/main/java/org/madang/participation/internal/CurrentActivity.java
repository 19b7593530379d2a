package org.madang.participation.internal;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Knows which activity of a model the calling thread works for. */
@SuppressWarnings("ThreadLocalUsage") // cleared after each use; static state would outlive the platform
final class CurrentActivity {

    private final ThreadLocal<@Nullable String> activity = new ThreadLocal<>();

    Optional<String> get() {
        return Optional.ofNullable(activity.get());
    }

    /** Does work for an activity; what is written to the timeline meanwhile names it. */
    <T> T during(String current, Callable<T> work) throws Exception {
        var outer = activity.get();
        activity.set(current);
        try {
            return work.call();
        } finally {
            restore(outer);
        }
    }

    private void restore(@Nullable String outer) {
        if (outer == null) {
            activity.remove();
        } else {
            activity.set(outer);
        }
    }
}
