package org.madang.cdi.internal;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madang.api.Plugins;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** Tells of every installed plugin how it fares. */
final class PluginCatalog implements Plugins {

    private static final Set<String> EXTENDERS = Set.of("osgi.extender=madang.cdi", "osgi.extender=madang.processes");

    private final BundleContext context;
    private final Extender extender;

    PluginCatalog(BundleContext context, Extender extender) {
        this.context = context;
        this.extender = extender;
    }

    @Override
    public List<PluginStatus> all() {
        return Arrays.stream(context.getBundles())
                .filter(PluginCatalog::isPlugin)
                .map(this::status)
                .sorted(comparing(PluginStatus::name).thenComparing(PluginStatus::version))
                .toList();
    }

    @Override
    public boolean settle(Duration atMost) {
        return extender.settle(atMost);
    }

    private static boolean isPlugin(Bundle bundle) {
        return bundle.getHeaders("").get("Madang-Processes") != null
                || requirements(bundle).stream()
                        .map(PluginCatalog::filter)
                        .anyMatch(filter -> EXTENDERS.stream().anyMatch(filter::contains));
    }

    private PluginStatus status(Bundle bundle) {
        return extender.find(bundle).map(Plugin::status).orElseGet(() -> withoutContainer(bundle));
    }

    private PluginStatus withoutContainer(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> Statuses.of(bundle, State.ACTIVE, "");
            case Bundle.INSTALLED ->
                unresolved(bundle)
                        .map(missing -> Statuses.of(bundle, State.FAILED, missing))
                        .orElseGet(() -> Statuses.of(bundle, State.STOPPED, ""));
            default -> Statuses.of(bundle, State.STOPPED, "");
        };
    }

    /** The first thing nobody provides, in words. */
    private Optional<String> unresolved(Bundle bundle) {
        var wiring = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        return requirements(bundle).stream()
                .filter(PluginCatalog::isMandatory)
                .filter(requirement -> wiring.findProviders(requirement).isEmpty())
                .map(requirement ->
                        "because no bundle provides %s %s".formatted(requirement.getNamespace(), filter(requirement)))
                .findFirst();
    }

    private static boolean isMandatory(BundleRequirement requirement) {
        var directives = requirement.getDirectives();
        return !"optional".equals(directives.get(Constants.RESOLUTION_DIRECTIVE))
                && !"dynamic".equals(directives.get(Constants.RESOLUTION_DIRECTIVE))
                && "resolve".equals(directives.getOrDefault(Constants.EFFECTIVE_DIRECTIVE, "resolve"));
    }

    private static List<BundleRequirement> requirements(Bundle bundle) {
        return Optional.ofNullable(bundle.adapt(BundleRevision.class))
                .map(revision -> revision.getDeclaredRequirements(null))
                .orElseGet(List::of);
    }

    private static String filter(BundleRequirement requirement) {
        return requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
    }
}
