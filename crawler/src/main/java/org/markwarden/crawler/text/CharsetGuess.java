package org.markwarden.crawler.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** Tells the charset from the bytes alone: Mozilla's detector first, ICU where it does not know. */
final class CharsetGuess {
    private static final int SHORT = 512;
    private static final int FEWEST_KANA = 3;
    private static final List<Charset> JAPANESE = List.of(Charset.forName("EUC-JP"), Charset.forName("windows-31j"));

    private CharsetGuess() {}

    static @Nullable Charset of(byte[] seen) {
        UniversalDetector mozilla = new UniversalDetector();
        mozilla.handleData(seen, 0, seen.length);
        mozilla.dataEnd();
        String found = mozilla.getDetectedCharset();
        Charset guess = found == null ? icu(seen) : CharsetLabels.charset(found);
        if (seen.length > SHORT) {
            return guess;
        }
        Charset kana = guess == null || isWestern(guess) ? kana(seen) : null;
        return kana == null ? CharsetWords.otherwise(guess, seen) : kana;
    }

    private static boolean isWestern(Charset guess) {
        return guess.name().startsWith("windows-125") || guess.name().startsWith("ISO-8859");
    }

    /** A few words are too little for statistics; bytes that make kana and nothing broken are hardly anything else. */
    private static @Nullable Charset kana(byte[] seen) {
        for (Charset charset : JAPANESE) {
            String text = new String(seen, charset);
            int kana = 0;
            int beyondAscii = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                kana += c >= 0x3041 && c <= 0x30FF ? 1 : 0;
                beyondAscii += c > 127 ? 1 : 0;
            }
            if (kana >= FEWEST_KANA && kana * 2 >= beyondAscii && text.indexOf(0xFFFD) < 0) {
                return charset;
            }
        }
        return null;
    }

    private static @Nullable Charset icu(byte[] seen) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(seen);
        CharsetMatch match = detector.detect();
        return match == null ? null : CharsetLabels.charset(match.getName());
    }
}
