package org.madang.server.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.madang.api.Backups;
import org.madang.api.Backups.Contents;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/**
 * A home in one zip file: its database, its settings, plugins and processes.
 *
 * @param file where it is
 */
record BackupFile(Path file) {

    private static final String DATABASE = "database.jsonl";
    private static final String HOME = "home/";

    /** What of a home is taken along; the clock is that of a demo. */
    private static final List<String> PARTS = List.of("conf", "plugins", "processes", "clock");

    /** Writes the file, readable by its owner only; it is there when all is in it. */
    Contents write(Backups backups, Path home) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            var contents = fill(draft, backups, home);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return contents;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Contents fill(Path draft, Backups backups, Path home) throws IOException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
            zip.putNextEntry(new ZipEntry(DATABASE));
            var contents = backups.write(new StaysOpen(zip));
            for (var part : PARTS) {
                add(zip, home, home.resolve(part));
            }
            return contents;
        }
    }

    /** Fills the database, then gives the home what it does not have; what it has is not touched. */
    Contents restore(Backups backups, Path home) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var database = zip.getEntry(DATABASE);
            if (database == null) {
                throw notOurs();
            }
            try (var in = new BufferedInputStream(zip.getInputStream(database))) {
                var contents = backups.restore(in);
                unpack(zip, home);
                return contents;
            }
        } catch (java.util.zip.ZipException foreign) {
            throw (PlatformException) notOurs().initCause(foreign);
        }
    }

    /** What a script may read of a backup. */
    static String inJson(Contents contents) {
        var json = new LinkedHashMap<String, Object>();
        json.put("at", contents.at().toString());
        json.put("rows", new TreeMap<>(contents.rows()));
        return Json.write(json);
    }

    private PlatformException notOurs() {
        return new PlatformException(
                Problem.BAD_INPUT, "'%s' is no backup of Madang; they are made by madang backup FILE".formatted(file));
    }

    private static void add(ZipOutputStream zip, Path home, Path part) throws IOException {
        if (!Files.exists(part)) {
            return;
        }
        try (var files = Files.walk(part)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(HOME + home.relativize(file)));
                Files.copy(file, zip);
            }
        }
    }

    private static void unpack(ZipFile zip, Path home) throws IOException {
        for (var entry :
                zip.stream().filter(one -> one.getName().startsWith(HOME)).toList()) {
            var target = home.resolve(entry.getName().substring(HOME.length())).normalize();
            var known = PARTS.stream().anyMatch(part -> target.startsWith(home.resolve(part)));
            if (known && !Files.exists(target)) {
                Files.createDirectories(target.getParent());
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        }
    }

    /** Lets others write into one entry of a zip file without closing the file. */
    private static final class StaysOpen extends FilterOutputStream {

        StaysOpen(ZipOutputStream zip) {
            super(zip);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
