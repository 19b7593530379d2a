package org.madang.platform.internal;

/**
 * One of the framework's own bundles, as the index names it.
 *
 * @param file its file name
 * @param role when it starts
 */
public record FrameworkBundle(String file, Role role) {

    /** When a bundle starts. */
    public enum Role {
        /** At once. */
        FIRST(""),
        /** On a second thread, while the others and the plugins start. */
        MEANWHILE("meanwhile "),
        /** As those, but only in a platform that was given a port. */
        HTTP("http ");

        private final String mark;

        Role(String mark) {
            this.mark = mark;
        }
    }

    static FrameworkBundle parse(String line) {
        for (var role : new Role[] {Role.MEANWHILE, Role.HTTP}) {
            if (line.startsWith(role.mark)) {
                return new FrameworkBundle(line.substring(role.mark.length()).strip(), role);
            }
        }
        return new FrameworkBundle(line, Role.FIRST);
    }

    /** Whether it starts on the second thread. */
    boolean meanwhile() {
        return role != Role.FIRST;
    }
}
