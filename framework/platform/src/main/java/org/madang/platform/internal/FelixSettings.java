package org.madang.platform.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.madang.api.Settings;
import org.osgi.framework.Constants;

/** How this platform's own Felix is set up. */
final class FelixSettings {

    /** The only package of the host that bundles see. */
    private static final String SHARED = "org.madang.api;version=\"1.0.0\"";

    private FelixSettings() {}

    static Map<String, Object> with(Path cache, Settings given) {
        var settings = new HashMap<String, Object>();
        settings.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        settings.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SHARED);
        settings.put(Constants.FRAMEWORK_BUNDLE_PARENT, Constants.FRAMEWORK_BUNDLE_PARENT_BOOT);
        // Without this Felix guesses, and a class loaded by name could come from the host's class path.
        settings.put("felix.bootdelegation.implicit", "false");
        // Libraries in the bundles open what they carry (XML schemas) by the text of its address.
        settings.put("felix.service.urlhandlers", "true");
        // With more, threads of the resolver would outlive the framework for a minute.
        settings.put("felix.resolver.parallelism", "1");
        settings.put("felix.log.logger", new FelixLog());
        settings.put("felix.log.level", "2");
        given.text("madang.port").ifPresent(port -> http(settings, port, given));
        return settings;
    }

    /** How the HTTP server is set up; slow or greedy clients are cut off. */
    private static void http(Map<String, Object> settings, String port, Settings given) {
        settings.put("org.osgi.service.http.port", port);
        settings.put("org.apache.felix.http.host", given.text("madang.host").orElse("127.0.0.1"));
        settings.put("org.apache.felix.http.timeout", "30000");
        settings.put("org.apache.felix.http.jetty.headerBufferSize", "16384");
        settings.put("org.apache.felix.http.jetty.sendServerHeader", "false");
        settings.put("org.apache.felix.http.jetty.maxFormSize", "1000000");
        settings.put("org.apache.felix.http.jetty.threadpool.max", "64");
    }
}
