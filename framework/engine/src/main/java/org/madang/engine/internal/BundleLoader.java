package org.madang.engine.internal;

import java.util.function.Supplier;

/** Runs code of third parties that looks for its parts by the thread's class loader. */
final class BundleLoader {

    private BundleLoader() {}

    static ClassLoader here() {
        return BundleLoader.class.getClassLoader();
    }

    static <T> T call(Supplier<T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(here());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
