package org.markwarden.crawler.mime;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.frontier.NormalUrl;

/** The headers of one part of a mail. */
public final class MailHead {
    private static final Pattern EXTENDED =
            Pattern.compile("(?i)(?:file)?name\\*(?:0\\*)?\\s*=\\s*([\\w-]{2,30})'[^']{0,20}'([^;\\s]{1,1000})");
    private static final Pattern PLAIN =
            Pattern.compile("(?i)\\b(?:file)?name\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.){1,1000})\"|([^;\\s]{1,500}))");

    private @Nullable String fileName;
    private @Nullable URI location;
    private boolean ofSavedPage;

    void add(String name, String body) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "content-disposition", "content-type" -> fileName = fileName == null ? fileName(body) : fileName;
            case "content-location" -> location = NormalUrl.of(body.strip()).orElse(null);
            case "snapshot-content-location" -> ofSavedPage = true;
            case "from" ->
                ofSavedPage |= body.contains("Saved by Blink") || body.contains("Saved by Windows Internet Explorer");
            default -> {}
        }
    }

    /** The name of an attachment, as sent. */
    public @Nullable String fileName() {
        return fileName;
    }

    /** Where a part of a saved page came from. */
    public @Nullable URI location() {
        return location;
    }

    boolean isOfSavedPage() {
        return ofSavedPage;
    }

    private static @Nullable String fileName(String body) {
        Matcher extended = EXTENDED.matcher(body);
        if (extended.find()) {
            try {
                return URLDecoder.decode(extended.group(2).replace("+", "%2B"), Charset.forName(extended.group(1)));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return "unnamed"; // a name in letters that nobody knows
            } catch (IllegalArgumentException e) {
                return extended.group(2);
            }
        }
        Matcher plain = PLAIN.matcher(body);
        if (!plain.find()) {
            return null;
        }
        String written =
                plain.group(1) == null ? plain.group(2) : plain.group(1).replaceAll("\\\\(.)", "$1");
        return DecoderUtil.decodeEncodedWords(written, DecodeMonitor.SILENT);
    }
}
