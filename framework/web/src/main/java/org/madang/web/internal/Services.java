package org.madang.web.internal;

/** The services of the rooms below. */
@FunctionalInterface
interface Services {

    /** The service of this type; it is there as long as this room is open. */
    <T> T get(Class<T> type);
}
