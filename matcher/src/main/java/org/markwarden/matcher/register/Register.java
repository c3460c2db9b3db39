package org.markwarden.matcher.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.markwarden.domain.right.Right;
import org.markwarden.matcher.names.NameIndex;
import org.markwarden.matcher.text.TextTables;

/** One consistent version of the register: rights by number, the index of their names, and what it is called. */
public interface Register extends AutoCloseable {

    /** How many rights it holds; their numbers go from 0. */
    int size();

    Right right(int number);

    NameIndex names();

    /** Changes with every change of a right; stored with every match. */
    String version();

    @Override
    void close() throws IOException;

    /** A register held in memory. */
    static Register of(List<? extends Right> rights, TextTables tables) {
        return new MemoryRegister(rights, tables);
    }

    /** Opens a folder built before, or reads a register file into memory. */
    static Register open(Path path, TextTables tables, Consumer<BadRow> bad) throws IOException {
        if (Files.isDirectory(path)) {
            return RegisterFolder.open(path, tables);
        }
        return MemoryRegister.read(path, tables, bad);
    }
}
