package org.madang.cdi.internal;

import static java.util.Arrays.stream;

/** The plugins of the tests; their classes are package-private, as a vendor's would be. */
final class Jars {

    private static final String FIXTURE = "org.madang.cdi.fixture.";

    private Jars() {}

    static PluginJar full() {
        return plugin(
                "vendor.full",
                "full.FullStep",
                "full.Called",
                "full.Notes",
                "full.Logged",
                "full.LoggedInterceptor",
                "full.Rule",
                "full.Rule$First",
                "full.Rule$Second");
    }

    static PluginJar plain() {
        return plugin("vendor.plain", "service.PlainStep");
    }

    static PluginJar pair() {
        return plugin("vendor.pair", "service.PlainStep", "service.PairStep");
    }

    static PluginJar ledger() {
        return plugin("vendor.ledger", "service.LedgerStep");
    }

    static PluginJar choice() {
        return plugin("vendor.choice", "service.ChoiceStep");
    }

    static PluginJar door() {
        return plugin("vendor.door", "service.DoorStep");
    }

    static PluginJar slow() {
        return plugin("vendor.slow", "service.SlowStep");
    }

    static PluginJar broken(String... classes) {
        return plugin("vendor.broken", stream(classes).map("broken."::concat).toArray(String[]::new));
    }

    private static PluginJar plugin(String name, String... classes) {
        return PluginJar.of(name, stream(classes).map(Jars::type).toArray(Class<?>[]::new));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(FIXTURE + name, false, Jars.class.getClassLoader());
        } catch (ClassNotFoundException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
