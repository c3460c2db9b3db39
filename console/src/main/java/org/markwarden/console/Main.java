package org.markwarden.console;

import org.markwarden.console.command.CommandLines;

/** Starts the program. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(CommandLines.execute(arguments));
    }
}
