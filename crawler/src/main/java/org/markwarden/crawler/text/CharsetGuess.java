package org.markwarden.crawler.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** Tells the charset from the bytes alone: Mozilla's detector first, ICU where it does not know. */
final class CharsetGuess {
    private CharsetGuess() {}

    static @Nullable Charset of(byte[] seen) {
        UniversalDetector mozilla = new UniversalDetector();
        mozilla.handleData(seen, 0, seen.length);
        mozilla.dataEnd();
        String found = mozilla.getDetectedCharset();
        return found == null ? icu(seen) : CharsetLabels.charset(found);
    }

    private static @Nullable Charset icu(byte[] seen) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(seen);
        CharsetMatch match = detector.detect();
        return match == null ? null : CharsetLabels.charset(match.getName());
    }
}
