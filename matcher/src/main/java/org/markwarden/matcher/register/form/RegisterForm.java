package org.markwarden.matcher.register.form;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** One form a register file can have. */
public interface RegisterForm {

    void read(Path file, Consumer<BadRow> bad, ChangeSink good) throws IOException;

    /** Says whether each right stands once in such a file; an exchange format may tell of one several times. */
    default boolean namesEachOnce() {
        return true;
    }

    /** The form that name and first character of a file tell; never its content beyond that. */
    static RegisterForm of(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        if (plain.endsWith(".xlsx")) {
            return new XlsxRegister();
        }
        if (plain.endsWith(".xml") || plain.endsWith(".zip")) {
            return new XmlRegister();
        }
        return switch (TextInput.firstCharacter(file)) {
            case '{' -> new JsonlRegister();
            case '<' -> new XmlRegister();
            default -> new CsvRegister();
        };
    }
}
