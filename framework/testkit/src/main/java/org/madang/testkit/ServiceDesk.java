package org.madang.testkit;

/** Hands out the services of a platform, such as {@code platform::service}. */
@FunctionalInterface
public interface ServiceDesk {

    /** The service of this type. */
    <T> T service(Class<T> type);
}
