package org.madang.server.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madang.charter.ModelReport;

/** Sorts what lies at a place into packs and single models. */
final class CheckGroups {

    private final CheckTexts texts;
    private final PluginPapers plugins;
    private final List<CheckGroup> groups = new ArrayList<>();
    private final List<ModelReport> unreadable = new ArrayList<>();

    CheckGroups(CheckTexts texts, PluginPapers plugins) {
        this.texts = texts;
        this.plugins = plugins;
    }

    List<CheckGroup> groups() {
        return groups;
    }

    List<ModelReport> unreadable() {
        return unreadable;
    }

    /** Adds a folder, a jar or a model; whether there is anything to check. */
    boolean add(Path place) throws IOException {
        var asked = new Found();
        var around = asked;
        var folders = new FolderPapers(texts);
        if (Files.isDirectory(place)) {
            folders.find(place, Integer.MAX_VALUE, asked);
        } else {
            folders.file(place, asked);
            around = PaperKinds.isPacked(place.toString()) ? asked : beside(place, folders);
        }
        unreadable.addAll(asked.unreadable());
        var names = asked.models().stream().map(Paper::name).collect(Collectors.toSet());
        sort(with(around, asked), names);
        return !asked.isEmpty();
    }

    /** A model in a pack is checked as a part of it; beside another model lies what it may call. */
    private static Found beside(Path file, FolderPapers folders) throws IOException {
        var parent = file.getParent();
        var folder = parent == null ? Path.of("") : parent;
        var near = new Found();
        folders.find(folder, 1, near);
        if (near.others().stream().anyMatch(Paper::marksPack)) {
            near = new Found();
            folders.find(folder, Integer.MAX_VALUE, near);
        }
        return near;
    }

    /** A model the caller named is one, whatever its name. */
    private static Found with(Found around, Found asked) {
        var names = around.models().stream().map(Paper::name).collect(Collectors.toSet());
        asked.models().stream()
                .filter(paper -> !names.contains(paper.name()))
                .forEach(paper -> around.models().add(paper));
        return around;
    }

    private void sort(Found found, Set<String> asked) {
        var all =
                Stream.concat(found.models().stream(), found.others().stream()).toList();
        var shelf = new PaperShelf(all, plugins);
        var roots = roots(found);
        var owned = new LinkedHashMap<String, List<Paper>>();
        for (var model : found.models()) {
            var root = roots.stream().filter(model.folder()::startsWith).findFirst();
            if (asked.contains(model.name())) {
                owned.computeIfAbsent(
                        root.map(at -> "pack " + at).orElse("file " + model.name()), key -> own(root, model, all));
            }
        }
        owned.values().forEach(own -> groups.add(group(own, shelf, asked)));
    }

    private static CheckGroup group(List<Paper> own, PaperShelf shelf, Set<String> asked) {
        var names = own.stream().map(Paper::name).filter(asked::contains).collect(Collectors.toSet());
        return new CheckGroup(own, shelf.calledBy(own), names);
    }

    private static List<Paper> own(Optional<String> root, Paper model, List<Paper> all) {
        return root.map(folder -> all.stream()
                        .filter(paper -> paper.folder().startsWith(folder))
                        .toList())
                .orElse(List.of(model));
    }

    /** The outermost folders that are packs. */
    private static List<String> roots(Found found) {
        var folders = found.others().stream()
                .filter(Paper::marksPack)
                .map(Paper::folder)
                .distinct()
                .toList();
        return folders.stream()
                .filter(folder ->
                        folders.stream().noneMatch(other -> !other.equals(folder) && folder.startsWith(other)))
                .toList();
    }
}
