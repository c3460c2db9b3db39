package org.markwarden.crawler.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.mime.MimeWalk;
import org.markwarden.crawler.mime.SavedWebPage;
import org.markwarden.crawler.text.PageText;

/** Mails (RFC 5322) and pages saved as MHTML (RFC 2557), with what is attached to them, mails in mails included. */
final class MailParts {
    private static final int LARGEST_TEXT = 4 << 20;
    private static final int MOST_ADDRESSES = 100;

    private final Walk walk;
    private final Opening opening;
    private final Set<URI> addresses = new LinkedHashSet<>();
    private int texts;
    private boolean savedPage;
    private boolean pageTaken;

    MailParts(Walk walk, Opening opening) {
        this.walk = walk;
        this.opening = opening;
    }

    void read(Part part) throws IOException {
        MimeWalk.Ended ended;
        try (InputStream in = Files.newInputStream(part.file())) {
            ended = MimeWalk.through(in, body -> body(part, body));
        }
        savedPage |= ended.savedPage();
        if (ended.fault() != null) {
            walk.tell(new Found.Unread(part.place(), Opening.shortened(ended.fault())));
        } else if (ended.parts() == 0) {
            walk.tell(new Found.Unread(part.place(), "a mail without any content"));
        }
        if (ended.fault() == null && ended.cutOff()) {
            walk.tell(new Found.Unread(
                    part.inside("end"), "the mail is cut off: its last part, and what came behind it, is not whole"));
        }
        if (!savedPage && (texts > 0 || ended.parts() > 0)) {
            tellText(part, ended.parts());
        }
    }

    private void body(Part part, MimeWalk.Body body) throws IOException {
        String type = body.type();
        String name = body.head().fileName();
        URI location = body.head().location();
        if (type.contains("pkcs7-mime") || type.equals("application/pgp-encrypted")) {
            walk.tell(new Found.Unread(part.inside(name == null ? "text" : name), "an encrypted mail"));
        } else if (location != null) {
            savedPage = true;
            if (SavedWebPage.isPage(body)) {
                savedPage(part, location, body.body());
            }
        } else if (name == null && type.startsWith("text/")) {
            text(body.body(), type, body.charset());
        } else if (name != null || !type.startsWith("image/")) {
            opening.inside(
                    part, name == null ? "attachment " + body.number() : "attachment " + name, body.body(), null);
        }
    }

    /** The first page of an MHTML file is the page; the others are its frames. */
    private void savedPage(Part part, URI location, InputStream body) throws IOException {
        if (!pageTaken) {
            pageTaken = true;
            URI shown = part.url() == null ? location : part.url();
            opening.inside(part, "saved page", body, shown);
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

    private void tellText(Part part, int parts) {
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
