package org.markwarden.crawler.mime;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Event;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/** One way through a mail: hands on every part with a content, in their order, mails in mails included. */
public final class MimeWalk {
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 5_000;
    private static final MimeConfig BOUNDS = MimeConfig.custom()
            .setMaxHeaderCount(2_000)
            .setMaxHeaderLen(200_000)
            .setMaxLineLen(-1)
            .build();

    private final Taker taker;
    private int depth;
    private int parts;
    private boolean cutOff;
    private boolean savedPage;

    /**
     * A part with a content.
     *
     * @param type media type in small letters
     * @param body decoded; to be read before the next part
     * @param number counts from 1
     */
    public record Body(MailHead head, String type, @Nullable String charset, InputStream body, int number) {}

    /** Takes the parts. */
    public interface Taker {
        void take(Body body) throws IOException;
    }

    /**
     * How a walk ended.
     *
     * @param parts how many parts were handed on
     * @param savedPage whether a browser says in its head that it saved a page
     * @param cutOff whether the mail ends before its last boundary
     * @param fault why it was left before its end; absent when it was not
     */
    public record Ended(
            int parts,
            boolean savedPage,
            boolean cutOff,
            @Nullable String fault) {}

    private MimeWalk(Taker taker) {
        this.taker = taker;
    }

    /** Walks through the mail and leaves the stream open. */
    public static Ended through(InputStream mail, Taker taker) throws IOException {
        return new MimeWalk(taker).walk(mail);
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

    private Ended walk(InputStream in) throws IOException {
        MimeTokenStream mail = new MimeTokenStream(BOUNDS, new EndWatch(), null);
        mail.parse(new BufferedInputStream(in));
        try {
            return ended(read(mail));
        } catch (MimeException e) {
            return ended("a mail that is damaged: " + e.getMessage());
        }
    }

    private Ended ended(@Nullable String fault) {
        return new Ended(parts, savedPage, cutOff, fault);
    }

    private @Nullable String read(MimeTokenStream mail) throws IOException, MimeException {
        MailHead head = new MailHead();
        for (EntityState state = mail.getState(); state != EntityState.T_END_OF_STREAM; state = mail.next()) {
            switch (state) {
                case T_START_MESSAGE, T_START_MULTIPART -> {
                    if (++depth > DEEPEST) {
                        return "a mail of more than " + DEEPEST + " layers; the inner ones were not read";
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
                        return "a mail of more than " + MOST_PARTS + " parts; the others were not read";
                    }
                    taker.take(body(head, mail));
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
        return null;
    }

    private Body body(MailHead head, MimeTokenStream mail) {
        String type = String.valueOf(mail.getBodyDescriptor().getMimeType()).toLowerCase(Locale.ROOT);
        return new Body(head, type, mail.getBodyDescriptor().getCharset(), mail.getDecodedInputStream(), parts);
    }
}
