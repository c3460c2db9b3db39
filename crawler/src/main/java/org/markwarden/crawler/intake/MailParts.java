package org.markwarden.crawler.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Event;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.text.PageText;

/** Mails (RFC 5322) and pages saved as MHTML (RFC 2557), with what is attached to them, mails in mails included. */
final class MailParts {
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 5_000;
    private static final int LARGEST_TEXT = 4 << 20;
    private static final int MOST_ADDRESSES = 100;
    private static final MimeConfig BOUNDS = MimeConfig.custom()
            .setMaxHeaderCount(2_000)
            .setMaxHeaderLen(200_000)
            .setMaxLineLen(-1)
            .build();

    private final Walk walk;
    private final Opening opening;
    private final Set<URI> addresses = new LinkedHashSet<>();
    private int depth;
    private int parts;
    private int texts;
    private boolean savedPage;
    private boolean pageTaken;
    private boolean cutOff;

    MailParts(Walk walk, Opening opening) {
        this.walk = walk;
        this.opening = opening;
    }

    /** Notes a mail that ends before its last boundary. */
    private final class EndWatch extends DecodeMonitor {
        @Override
        public boolean warn(String error, String dropDesc) {
            cutOff |= error.contains(Event.MIME_BODY_PREMATURE_END.toString());
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }
    }

    void read(Part part) throws IOException {
        MimeTokenStream mail = new MimeTokenStream(BOUNDS, new EndWatch(), null);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(part.file()))) {
            mail.parse(in);
            read(part, mail);
            tellEmpty(part);
            tellCut(part);
        } catch (MimeException e) {
            walk.tell(new Found.Unread(part.place(), "a mail that is damaged: " + Opening.message(e)));
        } catch (TooDeepException e) {
            walk.tell(new Found.Unread(part.place(), String.valueOf(e.getMessage())));
        }
        if (!savedPage && (texts > 0 || parts > 0)) {
            tellText(part);
        }
    }

    private void tellEmpty(Part part) {
        if (parts == 0) {
            walk.tell(new Found.Unread(part.place(), "a mail without any content"));
        }
    }

    private void tellCut(Part part) {
        if (cutOff) {
            walk.tell(new Found.Unread(
                    part.inside("end"), "the mail is cut off: its last part, and what came behind it, is not whole"));
        }
    }

    private static final class TooDeepException extends RuntimeException {
        TooDeepException(String message) {
            super(message);
        }
    }

    private void read(Part part, MimeTokenStream mail) throws IOException, MimeException {
        MailHead head = new MailHead();
        for (EntityState state = mail.getState(); state != EntityState.T_END_OF_STREAM; state = mail.next()) {
            switch (state) {
                case T_START_MESSAGE, T_START_MULTIPART -> {
                    if (++depth > DEEPEST) {
                        throw new TooDeepException(
                                "a mail of more than " + DEEPEST + " layers; the inner ones were not read");
                    }
                }
                case T_END_MESSAGE, T_END_MULTIPART -> depth--;
                case T_START_HEADER -> head = new MailHead();
                case T_FIELD -> {
                    head.add(mail.getField().getName(), mail.getField().getBody());
                    savedPage |= head.isOfSavedPage();
                }
                case T_BODY -> {
                    if (++parts > MOST_PARTS) {
                        throw new TooDeepException(
                                "a mail of more than " + MOST_PARTS + " parts; the others were not read");
                    }
                    body(part, head, mail);
                }
                case T_END_HEADER,
                        T_START_BODYPART,
                        T_END_BODYPART,
                        T_PREAMBLE,
                        T_EPILOGUE,
                        T_RAW_ENTITY,
                        T_END_OF_STREAM -> {}
            }
        }
    }

    private void body(Part part, MailHead head, MimeTokenStream mail) throws IOException {
        String type = String.valueOf(mail.getBodyDescriptor().getMimeType()).toLowerCase(Locale.ROOT);
        String name = head.fileName();
        URI location = head.location();
        if (type.contains("pkcs7-mime") || type.equals("application/pgp-encrypted")) {
            walk.tell(new Found.Unread(part.inside(name == null ? "text" : name), "an encrypted mail"));
        } else if (location != null && !type.equals("text/html")) {
            savedPage = true; // a picture or style of a saved page
        } else if (location != null) {
            savedPage(part, location, mail);
        } else if (name == null && type.startsWith("text/")) {
            text(mail.getDecodedInputStream(), type, mail.getBodyDescriptor().getCharset());
        } else if (name != null || !type.startsWith("image/")) {
            opening.inside(
                    part,
                    name == null ? "attachment " + parts : "attachment " + name,
                    mail.getDecodedInputStream(),
                    null);
        }
    }

    /** The first page of an MHTML file is the page; the others are its frames. */
    private void savedPage(Part part, URI location, MimeTokenStream mail) throws IOException {
        savedPage = true;
        if (!pageTaken) {
            pageTaken = true;
            URI shown = part.url() == null ? location : part.url();
            opening.inside(part, "saved page", mail.getDecodedInputStream(), shown);
        }
    }

    private void text(InputStream in, String type, @Nullable String charset) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_TEXT);
        String text = PageText.decode(bytes, type + (charset == null ? "" : "; charset=" + charset))
                .text();
        texts++;
        (type.equals("text/html") ? inHtml(text) : WrittenAddresses.inProse(text))
                .stream().limit(MOST_ADDRESSES - addresses.size()).forEach(addresses::add);
    }

    /** What a reader of the mail sees or can follow; its pictures, styles and name spaces lead to nobody's offer. */
    private static List<URI> inHtml(String html) {
        Document mail = Jsoup.parse(html);
        List<URI> found = new ArrayList<>(WrittenAddresses.inProse(mail.text()));
        mail.select("a[href]").eachAttr("href").stream()
                .filter(target -> target.contains("://"))
                .forEach(target -> found.addAll(WrittenAddresses.inCell(target)));
        return found;
    }

    private void tellText(Part part) {
        URI given = part.url();
        if (addresses.isEmpty() || given != null) {
            walk.tell(new Found.Kept(
                    part.inside("text of the mail"), "a mail of " + parts + " parts; its text is kept", given));
            return;
        }
        int number = 1;
        for (URI address : addresses) {
            walk.tell(new Found.Kept(
                    part.inside("text of the mail, address " + number++), "an address that the mail names", address));
        }
    }
}
