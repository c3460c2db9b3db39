package org.markwarden.matcher.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.markwarden.domain.right.Right;

/** Reads a register of any known form right by right, without holding it. */
public final class RegisterReader {

    private RegisterReader() {}

    /**
     * Hands every right of the file to one consumer and every bad row to the other.
     *
     * @throws IOException with one clear sentence when the file as a whole cannot be read
     */
    public static void read(Path file, Consumer<BadRow> bad, Consumer<Right> good) throws IOException {
        if (Files.isDirectory(file)) {
            RegisterFolder.readRights(file, good);
            return;
        }
        if (!Files.isReadable(file)) {
            throw new IOException(file + ": no such register, or not readable");
        }
        formOf(file).read(file, bad, good);
    }

    private static RegisterForm formOf(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        if (plain.endsWith(".xlsx")) {
            return new XlsxRegister();
        }
        if (plain.endsWith(".xml")) {
            return new XmlRegister();
        }
        return switch (TextInput.firstCharacter(file)) {
            case '{' -> new JsonlRegister();
            case '<' -> new XmlRegister();
            default -> new CsvRegister();
        };
    }
}
