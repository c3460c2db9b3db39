package org.markwarden.crawler.mime;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The page of an MHTML file: the first one in it, the others are its frames.
 *
 * @param url where the browser saw it
 */
@SuppressWarnings("ArrayRecordComponent") // read once and compared by nobody
public record SavedWebPage(URI url, byte[] body) {

    /**
     * Reads it.
     *
     * @param largest how many of its bytes are read
     * @return nothing when no page is in the file
     */
    public static @Nullable SavedWebPage read(InputStream in, int largest) throws IOException {
        var first = new First(largest);
        MimeWalk.through(in, first);
        return first.page;
    }

    /** Says whether a part is a page that a browser saved. */
    public static boolean isPage(MimeWalk.Body part) {
        return part.head().location() != null && part.type().equals("text/html");
    }

    private static final class First implements MimeWalk.Taker {
        private final int largest;
        private @Nullable SavedWebPage page;

        First(int largest) {
            this.largest = largest;
        }

        @Override
        public void take(MimeWalk.Body part) throws IOException {
            URI url = part.head().location();
            if (page == null && url != null && isPage(part)) {
                page = new SavedWebPage(url, part.body().readNBytes(largest));
            }
        }
    }
}
