package org.markwarden.crawler.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwarden.crawler.mime.MimeStart;

/** What a file is, by its first bytes and, where these are a zip file's, by what is packed in it; its name decides only between forms of text. */
enum Format {
    WARC("warc"),
    ARC("arc"),
    GZIP("gzip"),
    ZIP("zip"),
    WORKBOOK("xlsx"),
    WEB_ARCHIVE("wacz"),
    DOCUMENT("docx"),
    SLIDES("pptx"),
    PNG("png"),
    JPEG("jpeg"),
    WEBP("webp"),
    MAIL("mail"),
    MHTML("mhtml"),
    HTML("html"),
    JSON("json"),
    LINES("jsonl"),
    TABLE("table"),
    PDF("pdf"),
    OLE("office-97"),
    EMPTY("empty"),
    UNKNOWN("unknown");

    /** As many first bytes as it takes to tell. */
    static final int LOOKED_AT = 8_192;

    /** What may stand before a page: a comment, the declaration of XML. */
    private static final Pattern BEFORE_PAGE = Pattern.compile("(?is)(?:<!--.{0,2000}?-->|<\\?xml[^>]*>)\\s*");

    private static final Pattern PAGE_START =
            Pattern.compile("(?i)<(?:!doctype\\s+html|html|head|body|div|table|meta|title|script|p|h1|span)\\b");

    private final String label;

    Format(String label) {
        this.label = label;
    }

    /** The word in records. */
    String label() {
        return label;
    }

    /** Tells by the beginning of a file. */
    static Format of(byte[] start, String fileName) {
        if (start.length == 0) {
            return EMPTY;
        }
        String latin = new String(start, StandardCharsets.ISO_8859_1);
        Format binary = binary(latin);
        return binary == UNKNOWN ? text(latin, fileName.toLowerCase(Locale.ROOT)) : binary;
    }

    private static Format binary(String start) {
        if (start.startsWith("WARC/")) {
            return WARC;
        }
        if (start.startsWith("filedesc://")) {
            return ARC;
        }
        if (start.startsWith("\u001f\u008b")) {
            return GZIP;
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (start.startsWith("%PDF-")) {
            return PDF;
        }
        return start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1") ? OLE : UNKNOWN;
    }

    private static boolean beginsPage(String plain) {
        Matcher before = BEFORE_PAGE.matcher(plain);
        int at = 0;
        while (before.region(at, plain.length()).lookingAt()) {
            at = before.end();
        }
        return PAGE_START.matcher(plain).region(at, plain.length()).lookingAt();
    }

    private static Format text(String start, String fileName) {
        boolean wide = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
        if (!wide && start.indexOf('\0') >= 0) {
            return UNKNOWN;
        }
        String plain = start.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
        if (plain.isEmpty()) {
            return EMPTY;
        }
        if (beginsPage(plain)) {
            return HTML;
        }
        if (plain.startsWith("[InternetShortcut]")) {
            return TABLE;
        }
        if (plain.startsWith("{") || plain.startsWith("[")) {
            boolean lines = plain.startsWith("{") && plain.matches("(?s)\\{[^\\r\\n]*\\}\\s*\\r?\\n\\s*\\{.*");
            return lines || fileName.endsWith(".jsonl") || fileName.endsWith(".ndjson") ? LINES : JSON;
        }
        if (MimeStart.isMail(plain)) {
            return MimeStart.isSavedPage(plain) ? MHTML : MAIL;
        }
        if (wide
                || plain.contains("://")
                || plain.indexOf('\n') >= 0
                || plain.indexOf(',') >= 0
                || plain.indexOf('\t') >= 0) {
            return fileName.endsWith(".html") || fileName.endsWith(".htm") ? HTML : TABLE;
        }
        return UNKNOWN;
    }
}
