package org.markwarden.matcher.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.markwarden.domain.right.Right;
import org.markwarden.storage.json.RightJson;

/** One JSON object a line. */
final class JsonlRegister implements RegisterForm {

    @Override
    public void read(Path file, Consumer<BadRow> bad, Consumer<Right> good) throws IOException {
        try (BufferedReader reader = TextInput.text(file)) {
            long line = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                if (!text.isBlank()) {
                    Rows.take(line, text, RightJson::read, bad, good);
                }
            }
        }
    }
}
