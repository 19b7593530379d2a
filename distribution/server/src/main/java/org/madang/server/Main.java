package org.madang.server;

import org.madang.server.internal.MadangCommand;

/** Where {@code bin/madang} begins. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the program with its exit code. */
    public static void main(String[] arguments) {
        System.exit(MadangCommand.run(arguments));
    }
}
