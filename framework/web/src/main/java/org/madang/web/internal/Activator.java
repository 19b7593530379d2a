package org.madang.web.internal;

import jakarta.servlet.Servlet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Offers what this room serves to the HTTP server. */
public final class Activator implements BundleActivator {

    private @Nullable ServiceRegistration<Servlet> health;

    @Override
    public void start(BundleContext context) {
        health = context.registerService(
                Servlet.class,
                new HealthServlet(),
                FrameworkUtil.asDictionary(Map.of("osgi.http.whiteboard.servlet.pattern", "/health/*")));
    }

    @Override
    public void stop(BundleContext context) {
        if (health != null) {
            health.unregister();
        }
    }
}
