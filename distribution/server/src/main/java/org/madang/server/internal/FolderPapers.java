package org.madang.server.internal;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/** Looks into folders; links to folders are not followed, so there is an end. */
final class FolderPapers {

    private static final int BEGINNING = 8_192;

    private final CheckTexts texts;
    private final JarPapers jars;

    FolderPapers(CheckTexts texts) {
        this.texts = texts;
        this.jars = new JarPapers(texts);
    }

    /** All below the folder, down to that depth, in the order of their names. */
    void find(Path folder, int depth, Found found) throws IOException {
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), depth, new Visitor(found));
        sort(found.models());
        sort(found.others());
    }

    /** A file the caller named: a jar, or else a model whatever its name. */
    void file(Path file, Found found) {
        var name = name(file);
        if (PaperKinds.isPacked(name)) {
            jars.find(name, file, found);
        } else {
            add(new FilePaper(name, file), found);
        }
    }

    private static void sort(List<Paper> papers) {
        papers.sort(Comparator.comparing(Paper::name));
    }

    static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    private void add(FilePaper paper, Found found) {
        try {
            if (Files.size(paper.path()) > Paper.LARGEST) {
                found.unreadable().add(texts.tooLarge(paper.name()));
                return;
            }
            paper.beginning(1);
            found.add(paper);
        } catch (IOException unreadable) {
            found.unreadable().add(texts.unreadable(paper.name(), unreadable));
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Found found;

        Visitor(Found found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            var name = folder.getFileName();
            var hidden = name != null
                    && name.toString().startsWith(".")
                    && name.toString().length() > 2;
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            var name = name(path);
            if (!Files.isRegularFile(path)) {
                broken(path, name);
            } else if (PaperKinds.isModel(name) || PaperKinds.isOther(name)) {
                add(new FilePaper(name, path), found);
            } else if (PaperKinds.isPacked(name)) {
                packed(path, name);
            } else if (PaperKinds.mayBeModel(name)) {
                sniff(new FilePaper(name, path));
            }
            return FileVisitResult.CONTINUE;
        }

        /** A link to nowhere, a pipe, a folder named like a model. */
        private void broken(Path path, String name) {
            if (PaperKinds.isModel(name) && !Files.isDirectory(path)) {
                found.unreadable().add(texts.unreadable(name, new IOException("no regular file")));
            }
        }

        /** Most jars of a folder are no packs; those say nothing. */
        private void packed(Path path, String name) {
            var inside = new Found();
            jars.find(name, path, inside);
            if (!inside.models().isEmpty()) {
                found.models().addAll(inside.models());
                found.others().addAll(inside.others());
            }
            found.unreadable().addAll(inside.unreadable());
        }

        private void sniff(FilePaper paper) {
            try {
                if (PaperKinds.beginsAsModel(paper.beginning(BEGINNING))) {
                    add(paper, found);
                }
            } catch (IOException unreadable) {
                found.unreadable().add(texts.unreadable(paper.name(), unreadable));
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException why) {
            found.unreadable().add(texts.unreadable(name(path), why));
            return FileVisitResult.CONTINUE;
        }
    }
}
