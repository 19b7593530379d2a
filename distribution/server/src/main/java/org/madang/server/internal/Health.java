package org.madang.server.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.api.Workload;
import org.madang.platform.Platform;

/** Tells why a server is not ready. */
final class Health implements Supplier<List<String>> {

    private volatile @Nullable Platform platform;

    /** From now on it depends on this platform. */
    void watch(Platform started) {
        platform = started;
    }

    /** From now on the server is not ready any more. */
    void stopping() {
        platform = null;
    }

    @Override
    public List<String> get() {
        return Optional.ofNullable(platform).map(Health::problems).orElseGet(() -> List.of("It starts or stops"));
    }

    private static List<String> problems(Platform platform) {
        var problems = platform.problems();
        if (!problems.isEmpty()) {
            return problems;
        }
        try {
            platform.service(Workload.class).nextDue();
            return List.of();
        } catch (RuntimeException failure) {
            return List.of("The database does not answer: " + failure.getMessage());
        }
    }
}
