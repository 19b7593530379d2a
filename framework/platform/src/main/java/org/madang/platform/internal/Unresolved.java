package org.madang.platform.internal;

import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;

/** Says what bundles that do not resolve still need. */
final class Unresolved {

    private final FrameworkWiring wiring;

    Unresolved(Bundle system) {
        this.wiring = system.adapt(FrameworkWiring.class);
    }

    /** The needs of the bundle that nobody meets, in words. */
    List<String> needsOf(Bundle bundle) {
        var revision = bundle.adapt(BundleRevision.class);
        if (revision == null) {
            return List.of();
        }
        return revision.getDeclaredRequirements(null).stream()
                .filter(Unresolved::isMandatory)
                .filter(need -> wiring.findProviders(need).isEmpty())
                .map(Unresolved::inWords)
                .toList();
    }

    private static boolean isMandatory(Requirement need) {
        var directives = need.getDirectives();
        return !Namespace.RESOLUTION_OPTIONAL.equals(directives.get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE))
                && !"dynamic".equals(directives.get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE))
                && Namespace.EFFECTIVE_RESOLVE.equals(directives.getOrDefault(
                        Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE, Namespace.EFFECTIVE_RESOLVE));
    }

    private static String inWords(Requirement need) {
        var filter = need.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "(any)");
        return PackageNamespace.PACKAGE_NAMESPACE.equals(need.getNamespace())
                ? "package %s".formatted(filter)
                : "%s %s".formatted(need.getNamespace(), filter);
    }
}
