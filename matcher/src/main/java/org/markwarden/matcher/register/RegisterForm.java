package org.markwarden.matcher.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.markwarden.domain.right.Right;

/** One form a register file can have. */
interface RegisterForm {

    void read(Path file, Consumer<BadRow> bad, Consumer<Right> good) throws IOException;
}
