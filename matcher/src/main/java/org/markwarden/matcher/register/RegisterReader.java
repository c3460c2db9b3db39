package org.markwarden.matcher.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightChange;
import org.markwarden.matcher.register.form.BadRow;
import org.markwarden.matcher.register.form.ChangeSink;
import org.markwarden.matcher.register.form.RegisterForm;

/** Reads a register of any known form row by row, without holding it. */
public final class RegisterReader {

    private RegisterReader() {}

    /**
     * Hands what every row of the file says to one consumer, in their order, and every bad row to the other. A row is also
     * named when it repeats an id, in forms where each stands once, or says what cannot be meant (see {@link
     * OddRows}); it counts nevertheless.
     *
     * @throws IOException with one clear sentence when the file as a whole cannot be read
     */
    public static void changes(Path file, Consumer<BadRow> bad, Consumer<RightChange> good) throws IOException {
        if (Files.isDirectory(file)) {
            RegisterFolder.readRights(file, right -> good.accept(new RightChange.Put(right)));
            return;
        }
        if (!Files.isReadable(file)) {
            throw new IOException(file + ": no such register, or not readable");
        }
        RegisterForm form = RegisterForm.of(file);
        ChangeSink sink = new OddRows(bad, (_, change) -> good.accept(change));
        form.read(file, bad, form.namesEachOnce() ? new RepeatedIds(bad, sink) : sink);
    }

    /** Hands every right of the file to the consumer; rows that take a right out are passed over. */
    public static void read(Path file, Consumer<BadRow> bad, Consumer<Right> good) throws IOException {
        changes(file, bad, change -> {
            if (change instanceof RightChange.Put(Right right)) {
                good.accept(right);
            }
        });
    }
}
