package org.markwarden.crawler.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.text.ByteOrderMark;
import org.markwarden.domain.text.CleanText;

/**
 * A body as text.
 *
 * @param charset what it was read as
 * @param how what told the charset: byte-order-mark, bytes, header, meta, detection, default
 */
public record PageText(String text, Charset charset, String how) {

    /** Decodes a body; never fails, unreadable bytes become U+FFFD. */
    public static PageText decode(byte[] body, @Nullable String contentType) {
        ByteOrderMark mark = ByteOrderMark.of(body);
        if (mark != null) {
            return decode(body, mark.length(), mark.charset(), "byte-order-mark");
        }
        CharsetDecision decision = CharsetDecision.of(body, contentType);
        return decode(body, 0, decision.charset(), decision.how());
    }

    private static PageText decode(byte[] body, int from, Charset charset, String how) {
        String text = new String(body, from, body.length - from, charset);
        boolean trusted = charset.equals(StandardCharsets.UTF_8) && text.indexOf(0) < 0;
        return new PageText(trusted ? text : CleanText.cleaned(text), charset, how);
    }
}
