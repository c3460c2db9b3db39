package org.markwarden.matcher.register.form;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightChange;
import org.markwarden.storage.json.RightJson;

/** One JSON object a line. */
final class JsonlRegister implements RegisterForm {

    /** What stands, once read, for what is no character. */
    private static final char NO_CHARACTER = '\uFFFD';

    @Override
    public void read(Path file, Consumer<BadRow> bad, ChangeSink good) throws IOException {
        var rows = new Rows(bad, good);
        try (TextLines lines = TextLines.open(file)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                String text = line;
                if (lines.wasCut()) {
                    rows.bad(lines.number(), lines.cutReason());
                } else if (!text.isBlank()) {
                    rows.takeText(lines.number(), text, () -> read(text));
                }
            }
        }
    }

    private static RightChange read(String line) {
        RightChange change = RightJson.readChange(line);
        if (line.contains("\\u")
                && change instanceof RightChange.Put(Right right)
                && RightJson.write(right).indexOf(NO_CHARACTER) >= 0) {
            throw new IllegalArgumentException("an escape stands for no character: U+0000 or half of a surrogate pair");
        }
        return change;
    }
}
