package org.madang.participation.internal;

import java.util.Map;

/**
 * A service this room offers to every bundle and to the host.
 *
 * @param type the interface it is known by
 * @param service the service
 * @param properties what the registry says about it
 */
record Offer(Class<?> type, Object service, Map<String, Object> properties) {

    Offer {
        properties = Map.copyOf(properties);
    }

    /** A service whose acts are for who may do them. */
    static <T> Offer of(Class<T> type, T service) {
        return new Offer(type, Door.before(type, service), Map.of());
    }
}
