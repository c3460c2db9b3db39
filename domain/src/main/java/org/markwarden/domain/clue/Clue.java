package org.markwarden.domain.clue;

import java.time.Instant;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.text.CleanText;

/**
 * A file that was handed in, kept byte for byte.
 *
 * @param id digest of its bytes
 * @param file its name when it first came, without folders
 * @param format what it was recognised as by its bytes, such as {@code warc} or {@code xlsx}
 * @param bytes its length
 * @param receivedAt when it first came
 */
public record Clue(Sha256 id, String file, String format, long bytes, Instant receivedAt) {
    public Clue {
        CleanText.requireFilled("clue file", file);
        CleanText.requireFilled("clue format", format);
    }
}
