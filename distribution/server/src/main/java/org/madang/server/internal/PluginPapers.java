package org.madang.server.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Processes and decisions that plugins bring along and any model may call. */
final class PluginPapers {

    private final List<Path> places;
    private final CheckTexts texts;
    private Optional<Map<String, Paper>> index = Optional.empty();

    /** Folders, jars or models; what is not there is left out. */
    PluginPapers(List<Path> places, CheckTexts texts) {
        this.places = List.copyOf(places);
        this.texts = texts;
    }

    Optional<Paper> find(String id) {
        if (index.isEmpty()) {
            index = Optional.of(read());
        }
        return Optional.ofNullable(index.get().get(id));
    }

    private Map<String, Paper> read() {
        var found = new Found();
        places.stream().filter(Files::exists).forEach(place -> find(place, found));
        var papers = new HashMap<String, Paper>();
        for (var paper : List.of(found.models(), found.others())) {
            paper.forEach(one -> PaperShelf.read(one).offers().forEach(id -> papers.putIfAbsent(id, one)));
        }
        return papers;
    }

    private void find(Path place, Found found) {
        var folders = new FolderPapers(texts);
        try {
            if (Files.isDirectory(place)) {
                folders.find(place, Integer.MAX_VALUE, found);
            } else {
                folders.file(place, found);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("'%s' can not be read".formatted(place), broken);
        }
    }
}
