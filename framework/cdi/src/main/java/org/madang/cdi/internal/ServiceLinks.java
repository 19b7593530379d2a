package org.madang.cdi.internal;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madang.cdi.internal.Reference.Kind;
import org.osgi.framework.BundleContext;

/** The services that one plugin asks for. */
final class ServiceLinks {

    private final List<Reference> references;
    private final Map<Class<?>, ServiceLink<?>> links = new LinkedHashMap<>();

    ServiceLinks(BundleContext context, List<Reference> references, Runnable changed) {
        this.references = references;
        references.forEach(one -> links.computeIfAbsent(one.type(), type -> new ServiceLink<>(context, type, changed)));
    }

    void open() {
        links.values().forEach(ServiceLink::open);
    }

    void close() {
        links.values().forEach(ServiceLink::close);
    }

    List<Reference> references() {
        return references;
    }

    /** The references whose coming or going concerns the plugin as a whole, as far as they are served now. */
    Set<Reference> served() {
        return references.stream()
                .filter(one -> one.kind() != Kind.ALL && link(one).isPresent())
                .collect(toUnmodifiableSet());
    }

    /** What the plugin must wait for, in words; empty when nothing. */
    Optional<String> missing(Set<Reference> served) {
        var missing = references.stream()
                .filter(one -> one.kind() == Kind.ONE && !served.contains(one))
                .map(one -> "%s (needed by %s)".formatted(one.type().getName(), one.neededBy()))
                .collect(joining(", "));
        return missing.isEmpty() ? Optional.empty() : Optional.of(missing);
    }

    /** What is injected for a reference. */
    Object valueOf(Reference reference) {
        var link = link(reference);
        return switch (reference.kind()) {
            case ONE -> link.proxy();
            case OPTIONAL -> link.isPresent() ? Optional.of(link.proxy()) : Optional.empty();
            case ALL -> link;
        };
    }

    private ServiceLink<?> link(Reference reference) {
        return Optional.<ServiceLink<?>>ofNullable(links.get(reference.type())).orElseThrow();
    }
}
