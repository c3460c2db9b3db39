package org.markwarden.matcher.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.markwarden.storage.json.RightJson;

/** One JSON object a line. */
final class JsonlRegister implements RegisterForm {

    @Override
    public void read(Path file, Consumer<BadRow> bad, ChangeSink good) throws IOException {
        var rows = new Rows(bad, good);
        try (TextLines lines = TextLines.open(file)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                String text = line;
                if (lines.wasCut()) {
                    rows.bad(lines.number(), lines.cutReason());
                } else if (!text.isBlank()) {
                    rows.takeText(lines.number(), text, () -> RightJson.readChange(text));
                }
            }
        }
    }
}
