package org.markwarden.matcher.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.markwarden.domain.right.Right;
import org.markwarden.matcher.names.NameFinder;
import org.markwarden.matcher.register.form.BadRow;
import org.markwarden.matcher.text.TextTables;

/** One consistent version of the register: its rights, the finders of their names, and what it is called. */
public interface Register extends AutoCloseable {

    /** How many rights it holds. */
    int size();

    /** A right by the number a finder reports it under. */
    Right right(int number);

    /** Every right once. */
    Stream<Right> rights();

    /** Every right that is a patent. */
    Stream<Right> patents();

    /** A finder of the names for one thread; it reports rights by their numbers. */
    NameFinder finder();

    /** Which rights are searched in every view. */
    WatchPolicy watch();

    /** Bytes of the packed names, mapped or not. */
    long indexBytes();

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
