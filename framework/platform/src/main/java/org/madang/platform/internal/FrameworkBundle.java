package org.madang.platform.internal;

/**
 * One of the framework's own bundles, as the index names it.
 *
 * @param file its file name
 * @param meanwhile whether it starts on a second thread while the others and the plugins start
 */
public record FrameworkBundle(String file, boolean meanwhile) {

    private static final String MEANWHILE = "meanwhile ";

    static FrameworkBundle parse(String line) {
        return line.startsWith(MEANWHILE)
                ? new FrameworkBundle(line.substring(MEANWHILE.length()).strip(), true)
                : new FrameworkBundle(line, false);
    }
}
