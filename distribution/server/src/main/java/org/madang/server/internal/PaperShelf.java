package org.madang.server.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what models call: among what lies beside them, else among plugins. Looks only when asked. */
final class PaperShelf {

    private final List<Paper> near;
    private final PluginPapers far;
    private final Map<String, PaperLinks> links = new HashMap<>();
    private Optional<Map<String, List<Paper>>> nearby = Optional.empty();

    PaperShelf(List<Paper> near, PluginPapers far) {
        this.near = near;
        this.far = far;
    }

    /** What these call beyond themselves, and what that calls. */
    List<Paper> calledBy(List<Paper> own) {
        var called = new LinkedHashMap<String, Paper>();
        var offered = new java.util.HashSet<String>();
        own.forEach(paper -> offered.addAll(links(paper).offers()));
        var open = new ArrayDeque<>(own);
        while (!open.isEmpty()) {
            var paper = open.remove();
            for (var wanted : links(paper).wants()) {
                if (offered.add(wanted)) {
                    find(wanted, paper).ifPresent(found -> take(found, called, offered, open));
                }
            }
        }
        return List.copyOf(called.values());
    }

    private void take(Paper found, Map<String, Paper> called, Set<String> offered, ArrayDeque<Paper> open) {
        if (called.putIfAbsent(found.name(), found) == null) {
            offered.addAll(links(found).offers());
            open.add(found);
        }
    }

    /** What lies in the caller's own folder first. */
    private Optional<Paper> find(String id, Paper caller) {
        if (nearby.isEmpty()) {
            nearby = Optional.of(index(near));
        }
        var here = nearby.get().getOrDefault(id, List.of());
        return here.stream()
                .filter(paper -> paper.folder().equals(caller.folder()))
                .findFirst()
                .or(() -> here.stream().findFirst())
                .or(() -> far.find(id));
    }

    private Map<String, List<Paper>> index(List<Paper> papers) {
        var index = new HashMap<String, List<Paper>>();
        for (var paper : papers) {
            links(paper)
                    .offers()
                    .forEach(id ->
                            index.computeIfAbsent(id, any -> new ArrayList<>()).add(paper));
        }
        return index;
    }

    private PaperLinks links(Paper paper) {
        return links.computeIfAbsent(paper.name(), name -> read(paper));
    }

    static PaperLinks read(Paper paper) {
        try {
            return PaperLinks.of(paper.read());
        } catch (IOException unreadable) {
            return new PaperLinks(Set.of(), Set.of());
        }
    }
}
