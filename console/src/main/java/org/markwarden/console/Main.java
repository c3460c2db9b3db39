package org.markwarden.console;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.markwarden.console.command.CommandLines;

/** Starts the program. */
public final class Main {
    /** Lucene says on it at every start that it runs without the vector module, which nothing here needs; held, or its level is forgotten. */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Main() {}

    public static void main(String[] arguments) {
        VECTORS.setLevel(Level.SEVERE);
        System.exit(CommandLines.execute(arguments));
    }
}
