package org.markwarden.console;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.markwarden.console.command.CommandLines;
import org.markwarden.storage.folder.Scratch;

/** Starts the program. */
public final class Main {
    /** Lucene says on it at every start that it runs without the vector module, which nothing here needs; held, or its level is forgotten. */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Main() {}

    public static void main(String[] arguments) {
        VECTORS.setLevel(Level.SEVERE);
        System.exit(executed(arguments));
    }

    /** The launcher gives each process a temporary folder of its own; without it the system's is used. */
    private static int executed(String[] arguments) {
        String scratch = System.getProperty("markwarden.scratch");
        if (scratch == null) {
            return CommandLines.execute(arguments);
        }
        try (Scratch _ = Scratch.take(Path.of(scratch))) {
            return CommandLines.execute(arguments);
        }
    }
}
