package org.madang.platform.internal;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;

/** Where a platform speaks HTTP, as its HTTP server says. */
final class HttpAddress {

    private static final String RUNTIME = "org.osgi.service.servlet.runtime.HttpServiceRuntime";
    private static final String ENDPOINT = "osgi.http.endpoint";

    private final BundleContext context;

    private HttpAddress(BundleContext context) {
        this.context = context;
    }

    static HttpAddress of(BundleContext context) {
        return new HttpAddress(context);
    }

    /** Empty when it does not. */
    Optional<URI> find() {
        return Optional.ofNullable(context.getServiceReference(RUNTIME))
                .map(server -> server.getProperty(ENDPOINT))
                .stream()
                .flatMap(HttpAddress::texts)
                .map(URI::create)
                .findFirst();
    }

    private static Stream<String> texts(Object endpoints) {
        return endpoints instanceof String[] several ? Arrays.stream(several) : Stream.of(endpoints.toString());
    }
}
