package org.madang.web.internal;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells from a failure of the database whose problem it is. */
final class DatabaseFailure {

    /** Somebody wrote the same key, or the same rows, at the same time. */
    private static final Set<String> RACES = Set.of("23505", "40001", "40P01");

    private static final String DATA = "22";
    private static final String CONSTRAINT = "23";

    private DatabaseFailure() {}

    /** Whether the same work may well succeed when it is done again. */
    static boolean isRace(RuntimeException failure) {
        return states(failure).anyMatch(RACES::contains);
    }

    /** What to say to whoever sent what the database can not keep; empty when the request is not at fault. */
    static Optional<Refusal> refusal(RuntimeException failure) {
        return states(failure).flatMap(DatabaseFailure::refusal).findFirst();
    }

    private static Stream<Refusal> refusal(String state) {
        if (state.startsWith(DATA)) {
            return Stream.of(Refusal.badInput("/", "has a value that is too long or can not be kept"));
        }
        return state.startsWith(CONSTRAINT)
                ? Stream.of(Refusal.of(409, "It does not go with what is there already; look again, then try again"))
                : Stream.of();
    }

    private static Stream<String> states(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null);
    }
}
