package org.markwarden.matcher.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** One form a register file can have. */
interface RegisterForm {

    void read(Path file, Consumer<BadRow> bad, ChangeSink good) throws IOException;

    /** Says whether each right stands once in such a file; an exchange format may tell of one several times. */
    default boolean namesEachOnce() {
        return true;
    }
}
