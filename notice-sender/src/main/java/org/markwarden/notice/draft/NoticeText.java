package org.markwarden.notice.draft;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.markwarden.domain.right.RightKind;

/** Puts the content of a notice into the words of a template. */
public final class NoticeText {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z-]+)}}");

    private NoticeText() {}

    /**
     * The notice in this format, UTF-8.
     *
     * @param at date of the notice
     * @throws NotRenderableException when the law behind the format does not fit the right
     */
    public static byte[] render(NoticeContent content, NoticeFormat format, Instant at) {
        String text = switch (format) {
            case CN, EN, DSA -> filled(format, content, at);
            case DMCA -> dmca(content, at);
            case XARF -> XarfReport.of(content, at);
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** 17 U.S.C. 512(c)(3) knows copyright only; used for anything else it would be a misrepresentation (512(f)). */
    private static String dmca(NoticeContent content, Instant at) {
        RightKind kind = content.right().kind();
        if (kind != RightKind.COPYRIGHT) {
            throw new NotRenderableException("a DMCA notice (17 U.S.C. 512(c)(3)) can only rest on copyright, "
                    + content.right().id() + " is a " + kind.label());
        }
        return filled(NoticeFormat.DMCA, content, at);
    }

    private static String filled(NoticeFormat format, NoticeContent content, Instant at) {
        NoticeValues values = new NoticeValues(format, content, at);
        return template(format)
                .lines()
                .filter(values::hasWhatIsAskedIn)
                .map(line -> PLACEHOLDER
                        .matcher(line)
                        .replaceAll(match -> Matcher.quoteReplacement(values.of(match.group(1)))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static String template(NoticeFormat format) {
        String name = format.label() + ".txt";
        try (InputStream in = NoticeText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("template missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("template unreadable: " + name, e);
        }
    }
}
