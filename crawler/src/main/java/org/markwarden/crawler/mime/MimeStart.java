package org.markwarden.crawler.mime;

import java.util.regex.Pattern;

/** Tells a mail and a saved page by their first bytes, each of them one character. */
public final class MimeStart {
    /** The line before a mail that was taken from a mailbox file (RFC 4155). */
    private static final String MAILBOX_LINE = "^From \\S+ [^\\r\\n]{0,100}\\r?\\n";

    private static final Pattern MAIL_START =
            Pattern.compile("(?is)^(?:[!-9;-~]{1,60}:[^\\r\\n]*\\r?\\n(?:[ \\t][^\\r\\n]*\\r?\\n)*){2,}.*");
    private static final Pattern MAIL_HEADER = Pattern.compile(
            "(?im)^(?:from|to|subject|date|message-id|mime-version|received|return-path|content-type):");
    private static final Pattern SAVED_PAGE =
            Pattern.compile("(?im)^(?:snapshot-content-location:|content-type:\\s*multipart/related\\b)");
    private static final Pattern ADDRESSEE = Pattern.compile("(?im)^(?:to|cc|received|delivered-to):");

    private MimeStart() {}

    /** Says whether a mail begins so, or a page saved as one. */
    public static boolean isMail(String start) {
        String mail = start.replaceFirst(MAILBOX_LINE, "");
        return MAIL_START.matcher(mail).matches()
                && MAIL_HEADER.matcher(mail).results().limit(2).count() == 2;
    }

    /** Browsers save a page with its parts as a mail that nobody is meant to get. */
    public static boolean isSavedPage(String start) {
        return isMail(start)
                && SAVED_PAGE.matcher(start).find()
                && !ADDRESSEE.matcher(start).find();
    }
}
