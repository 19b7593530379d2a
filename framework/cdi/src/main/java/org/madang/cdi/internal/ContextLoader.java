package org.madang.cdi.internal;

import org.jspecify.annotations.Nullable;

/** Gives the current thread a class loader for a while. */
final class ContextLoader {

    private final Thread thread = Thread.currentThread();
    private final @Nullable ClassLoader before = thread.getContextClassLoader();

    private ContextLoader(ClassLoader loader) {
        thread.setContextClassLoader(loader);
    }

    static ContextLoader enter(ClassLoader loader) {
        return new ContextLoader(loader);
    }

    void leave() {
        thread.setContextClassLoader(before);
    }
}
