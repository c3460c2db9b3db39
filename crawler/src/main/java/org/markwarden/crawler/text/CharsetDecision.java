package org.markwarden.crawler.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The charset of a body without a byte order mark, in the order of trust: text that is valid UTF-8 with letters beyond
 * ASCII is UTF-8 whatever it declares; then header, declaration inside, detection. A declaration that the bytes break is
 * passed over.
 */
record CharsetDecision(Charset charset, String how) {
    private static final int LOOKED_AT = 256 * 1024;
    private static final int DECLARED_WITHIN = 8 * 1024;
    private static final double TOLERATED_FAULTS = 0.01;
    private static final Pattern IN_HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([A-Za-z0-9_:.+-]+)");
    private static final Pattern IN_XML =
            Pattern.compile("(?i)^\\s*<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([A-Za-z0-9_:.+-]+)");
    private static final Pattern IN_META =
            Pattern.compile("(?i)<meta[^>]{0,300}charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.+-]+)");

    static CharsetDecision of(byte[] body, @Nullable String contentType) {
        byte[] seen = body.length <= LOOKED_AT ? body : Arrays.copyOf(body, LOOKED_AT);
        Utf8Check utf8 = Utf8Check.of(seen);
        if (utf8.isValid()) {
            return new CharsetDecision(StandardCharsets.UTF_8, utf8.sequences() > 0 ? "bytes" : "default");
        }
        CharsetDecision declared = declared(seen, contentType);
        return declared == null ? guessed(seen, utf8) : declared;
    }

    private static @Nullable CharsetDecision declared(byte[] seen, @Nullable String contentType) {
        Charset header = named(IN_HEADER, contentType == null ? "" : contentType);
        if (header != null && isReadableAs(header, seen)) {
            return new CharsetDecision(header, "header");
        }
        String start = new String(seen, 0, Math.min(seen.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Charset inside = named(IN_XML, start);
        inside = inside == null ? named(IN_META, start) : inside;
        return inside != null && isReadableAs(inside, seen) ? new CharsetDecision(inside, "meta") : null;
    }

    private static CharsetDecision guessed(byte[] seen, Utf8Check utf8) {
        if (utf8.faultShare() < TOLERATED_FAULTS) {
            return new CharsetDecision(StandardCharsets.UTF_8, "bytes");
        }
        Charset guess = CharsetGuess.of(seen);
        return guess == null
                ? new CharsetDecision(Charset.forName("windows-1252"), "default")
                : new CharsetDecision(guess, "detection");
    }

    private static @Nullable Charset named(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? CharsetLabels.charset(matcher.group(1)) : null;
    }

    /** A few broken characters are common in long pages; many mean that the declaration is wrong. */
    private static boolean isReadableAs(Charset charset, byte[] seen) {
        String text = new String(seen, charset);
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        long beyondAscii = text.chars().filter(c -> c > 127).count();
        return broken <= 2 || broken < beyondAscii * TOLERATED_FAULTS;
    }
}
