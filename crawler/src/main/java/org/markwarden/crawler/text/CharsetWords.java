package org.markwarden.crawler.text;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.words.PhraseTable;

/** Charsets of East Asia told by the words of shops that short bytes make in them. */
final class CharsetWords {
    private record Words(Charset charset, List<String> words) {
        int countIn(byte[] seen) {
            String text = new String(seen, charset);
            return text.indexOf(0xFFFD) >= 0
                    ? 0
                    : (int) words.stream().filter(text::contains).count();
        }
    }

    private static final List<Words> TABLE = PhraseTable.rows(CharsetWords.class, "charset-words.csv").stream()
            .flatMap(row -> Arrays.stream(row[0].split("\\|", -1))
                    .map(name -> new Words(Charset.forName(name), List.of(row[1].split("\\|", -1)))))
            .toList();

    private CharsetWords() {}

    /** The one charset in which the bytes make most words, where the guessed one makes none. */
    static @Nullable Charset otherwise(@Nullable Charset guess, byte[] seen) {
        Charset best = guess;
        int most = 0;
        boolean alone = true;
        for (Words words : TABLE) {
            int count = words.countIn(seen);
            if (count > 0 && words.charset.equals(guess)) {
                return guess;
            }
            alone = count > most || (alone && count < most) || count == 0;
            if (count > most) {
                most = count;
                best = words.charset;
            }
        }
        return alone ? best : guess;
    }
}
