package org.madang.web.internal;

import jakarta.servlet.Servlet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Offers what this room serves to the HTTP server. */
public final class Activator implements BundleActivator {

    private final List<ServiceRegistration<Servlet>> offered = new ArrayList<>();
    private @Nullable BundleServices services;

    @Override
    public void start(BundleContext context) {
        var found = new BundleServices(context);
        services = found;
        WebRoom.servlets(found)
                .forEach((pattern, servlet) -> offered.add(context.registerService(
                        Servlet.class,
                        servlet,
                        FrameworkUtil.asDictionary(Map.of(
                                "osgi.http.whiteboard.servlet.pattern",
                                pattern,
                                "osgi.http.whiteboard.servlet.asyncSupported",
                                true)))));
    }

    @Override
    public void stop(BundleContext context) {
        offered.forEach(ServiceRegistration::unregister);
        offered.clear();
        if (services != null) {
            services.close();
        }
    }
}
