package org.madang.identity.internal;

/**
 * A service this room offers.
 *
 * @param type the interface it is known by
 * @param service the service
 */
record Offer(Class<?> type, Object service) {}
