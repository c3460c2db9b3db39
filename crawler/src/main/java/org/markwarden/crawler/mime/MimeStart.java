package org.markwarden.crawler.mime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a mail and a saved page by their first bytes, each of them one character. */
public final class MimeStart {
    /** The line before a mail that was taken from a mailbox file (RFC 4155). */
    private static final String MAILBOX_LINE = "^From \\S+ [^\\r\\n]{0,100}\\r?\\n";

    private static final Pattern HEADER = Pattern.compile("[!-9;-~]{1,60}:[^\\r\\n]*\\r?\\n");
    private static final int LEAST_HEADERS = 2;
    private static final Pattern MAIL_HEADER = Pattern.compile(
            "(?im)^(?:from|to|subject|date|message-id|mime-version|received|return-path|content-type):");
    private static final Pattern SAVED_PAGE =
            Pattern.compile("(?im)^(?:snapshot-content-location:|content-type:\\s*multipart/related\\b)");
    private static final Pattern ADDRESSEE = Pattern.compile("(?im)^(?:to|cc|received|delivered-to):");

    private MimeStart() {}

    /** Says whether a mail begins so, or a page saved as one. */
    public static boolean isMail(String start) {
        String mail = start.replaceFirst(MAILBOX_LINE, "");
        return headers(mail) >= LEAST_HEADERS
                && MAIL_HEADER.matcher(mail).results().limit(2).count() == 2;
    }

    /** How many headers stand one below the other from the first character on, two at most; folded lines belong to the one above. */
    private static int headers(String mail) {
        Matcher header = HEADER.matcher(mail);
        int headers = 0;
        int at = 0;
        while (headers < LEAST_HEADERS && header.region(at, mail.length()).lookingAt()) {
            headers++;
            at = header.end();
            while (at < mail.length()
                    && (mail.charAt(at) == ' ' || mail.charAt(at) == '\t')
                    && mail.indexOf('\n', at) >= 0) {
                at = mail.indexOf('\n', at) + 1;
            }
        }
        return headers;
    }

    /** Browsers save a page with its parts as a mail that nobody is meant to get. */
    public static boolean isSavedPage(String start) {
        return isMail(start)
                && SAVED_PAGE.matcher(start).find()
                && !ADDRESSEE.matcher(start).find();
    }
}
