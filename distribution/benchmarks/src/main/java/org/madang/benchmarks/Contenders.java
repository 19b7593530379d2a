package org.madang.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.madang.engine.internal.FlatRoom.History;

/** Who is compared. */
enum Contenders {
    CAMUNDA_INLINE_NONE((database, home) -> new FlatCamunda(database, false, "none")),
    ROOM_INLINE_NONE((database, home) -> new OnFlatRoom(database, home, true, History.NONE)),
    CAMUNDA_INLINE_FULL((database, home) -> new FlatCamunda(database, false, "full")),
    ROOM_INLINE_FULL((database, home) -> new OnFlatRoom(database, home, true, History.FULL)),
    ROOM_INLINE((database, home) -> new OnFlatRoom(database, home, true, History.EVENTS)),
    PLATFORM_INLINE((database, home) -> new OnPlatform(database, home, true)),
    ROOM_EXTERNAL((database, home) -> new OnFlatRoom(database, home, false, History.EVENTS)),
    PLATFORM_EXTERNAL((database, home) -> new OnPlatform(database, home, false)),
    CAMUNDA_JOBS_FULL((database, home) -> new FlatCamunda(database, true, "full")),
    FLOWABLE_JOBS_FULL((database, home) -> new FlatFlowable(database, true, "full"));

    @SuppressWarnings("ImmutableEnumChecker") // The makers above hold nothing.
    private final Maker maker;

    Contenders(Maker maker) {
        this.maker = maker;
    }

    /** Starts a contender on a database, with a folder of its own. */
    @FunctionalInterface
    private interface Maker {
        Contender make(CountingDataSource database, Path home) throws IOException;
    }

    /** The name in options and results. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Contenders of(String id) {
        return Arrays.stream(values())
                .filter(contender -> contender.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("No contender '%s'; there are %s".formatted(id, ids())));
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Contenders::id).toList();
    }

    Contender open(CountingDataSource database, Path home) throws IOException {
        return maker.make(database, home);
    }
}
