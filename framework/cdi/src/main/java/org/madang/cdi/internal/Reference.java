package org.madang.cdi.internal;

/**
 * A service that beans of a plugin ask for.
 *
 * @param type the interface
 * @param kind how it is asked for
 * @param neededBy the first place that asks
 */
record Reference(Class<?> type, Kind kind, String neededBy) {

    /** How a service is asked for. */
    enum Kind {
        /** {@code T}: the plugin waits for it. */
        ONE,
        /** {@code Optional<T>}: the plugin is started anew when it comes or goes. */
        OPTIONAL,
        /** {@code Services<T>}: all that are there at the moment. */
        ALL
    }

    boolean isFor(Class<?> other, Kind otherKind) {
        return type.equals(other) && kind == otherKind;
    }
}
