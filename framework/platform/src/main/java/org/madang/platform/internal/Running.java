package org.madang.platform.internal;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.madang.platform.PluginFile;

/** The parts of a running platform. */
public final class Running implements AutoCloseable {

    private final Path home;
    private final PluginFolder plugins;
    private final SharedServices services;
    private final HttpAddress http;
    private final Shortfall shortfall;
    private final Closing closing;

    Running(Home home, PluginFolder plugins, SharedServices services, Reports reports, Closing closing) {
        this.home = home.folder();
        this.plugins = plugins;
        this.services = services;
        this.http = reports.http();
        this.shortfall = reports.shortfall();
        this.closing = closing;
    }

    /**
     * What tells how the parts fare.
     *
     * @param http where it speaks HTTP
     * @param shortfall what does not work
     */
    record Reports(HttpAddress http, Shortfall shortfall) {}

    /** Starts all parts. */
    public static Running start(StartPlan plan) {
        return new Start(plan).run();
    }

    /** A service, as soon as it is there. */
    public <T> T service(Class<T> type) {
        return services.await(type);
    }

    /** How each jar of the plugins folder fares. */
    public List<PluginFile> plugins() {
        return plugins.files();
    }

    /** Which parts of the framework do not work. */
    public List<String> problems() {
        return shortfall.ofFramework();
    }

    /** Where it speaks HTTP. */
    public Optional<URI> address() {
        return http.find();
    }

    /** Where it keeps what it keeps. */
    public Path home() {
        return home;
    }

    @Override
    public void close() {
        closing.close();
    }
}
