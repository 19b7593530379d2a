package org.madang.charter;

/** A rule book that cannot be read. The message names file, line, column, what was expected and the nearest sentence. */
public final class CharterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;
    private final int column;

    /** Where it stopped, counted from one, and why. */
    public CharterException(String file, int line, int column, String why) {
        super("%s:%d:%d: %s".formatted(file, line, column, why));
        this.file = file;
        this.line = line;
        this.column = column;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
