package org.madang.web.internal;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.jspecify.annotations.Nullable;
import org.madang.engine.Migrations;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/** Offers what this room serves to the HTTP server. */
public final class Activator implements BundleActivator {

    private final List<ServiceRegistration<?>> offered = new ArrayList<>();
    private @Nullable BundleServices services;
    private @Nullable Housekeeping housekeeping;
    private @Nullable ServiceTracker<Migrations, Migrations> migrations;

    @Override
    public void start(BundleContext context) {
        var found = new BundleServices(context);
        services = found;
        migrations = new OfferedSchema(context);
        migrations.open();
        housekeeping = new Housekeeping(found);
        housekeeping.begin();
        offered.add(context.registerService(ConnectorFactory.class, new ServerProblems(), null));
        offerForwarded(context, WebRoom.proxies(found));
        WebRoom.servlets(found, found::settled)
                .forEach((pattern, servlet) -> offered.add(context.registerService(
                        Servlet.class,
                        servlet,
                        FrameworkUtil.asDictionary(Map.of(
                                "osgi.http.whiteboard.servlet.pattern",
                                pattern,
                                "osgi.http.whiteboard.servlet.asyncSupported",
                                true)))));
    }

    private void offerForwarded(BundleContext context, Set<String> proxies) {
        if (!proxies.isEmpty()) {
            offered.add(context.registerService(
                    Filter.class,
                    new Forwarded(proxies),
                    FrameworkUtil.asDictionary(Map.of(
                            "osgi.http.whiteboard.filter.pattern",
                            "/*",
                            "osgi.http.whiteboard.filter.asyncSupported",
                            true))));
        }
    }

    @Override
    public void stop(BundleContext context) {
        offered.forEach(ServiceRegistration::unregister);
        offered.clear();
        if (housekeeping != null) {
            housekeeping.close();
        }
        if (migrations != null) {
            migrations.close();
        }
        if (services != null) {
            services.close();
        }
    }

    /** Lets backups know this room's tables as soon as there is somebody to tell. */
    private static final class OfferedSchema extends ServiceTracker<Migrations, Migrations> {

        OfferedSchema(BundleContext context) {
            super(context, Migrations.class, null);
        }

        @Override
        public Migrations addingService(ServiceReference<Migrations> reference) {
            var found = super.addingService(reference);
            Schema.offer(found);
            return found;
        }
    }
}
