package org.madang.server.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks into a jar. */
final class JarPapers {

    private static final int MOST = 20_000;

    private final CheckTexts texts;

    JarPapers(CheckTexts texts) {
        this.texts = texts;
    }

    void find(String name, Path jar, Found found) {
        try (var zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .limit(MOST)
                    .filter(entry -> !entry.isDirectory())
                    .forEach(entry -> add(zip, name, entry, found));
        } catch (IOException broken) {
            found.unreadable().add(texts.noJar(name, broken));
        }
    }

    private void add(ZipFile zip, String jar, ZipEntry entry, Found found) {
        var name = jar + "!/" + entry.getName();
        if (!PaperKinds.isModel(name) && !PaperKinds.isOther(name)) {
            return;
        }
        try (var in = zip.getInputStream(entry)) {
            var content = in.readNBytes(Paper.LARGEST + 1);
            if (content.length > Paper.LARGEST) {
                found.unreadable().add(texts.tooLarge(name));
            } else {
                found.add(new Entry(name, content));
            }
        } catch (IOException broken) {
            found.unreadable().add(texts.unreadable(name, broken));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entry(String name, byte[] content) implements Paper {

        @Override
        public byte[] read() {
            return content;
        }
    }
}
