package org.markwarden.crawler.parse.markup;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.dom.Domain;
import org.markwarden.crawler.parse.dom.Inventory;

/**
 * Where a page is: the address asked for and the one it names as its own.
 *
 * @param canonical from {@code link rel=canonical}, else the address asked for
 */
public record PageAddress(URI asked, URI canonical) {
    /** The page before all others of a site, in one language or in none. */
    private static final Pattern FRONT_DOOR =
            Pattern.compile("(?i)/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|default|home)(?:\\.\\w{2,5})?/?)?");

    /** The address of a document; what it names as canonical counts when it is one. */
    public static PageAddress of(URI asked, Inventory inventory) {
        String written = inventory.canonical();
        try {
            URI canonical = written == null ? asked : new URI(written);
            return new PageAddress(asked, canonical.getHost() == null ? asked : canonical);
        } catch (URISyntaxException e) {
            return new PageAddress(asked, asked); // what is written there is no address
        }
    }

    /**
     * The address under which the page goes: the canonical one where it can be this very page. A copied shop names the
     * page it was copied from, and a careless template names the front door on every page; neither is where the page is.
     */
    public URI own() {
        boolean believable = Domain.isSame(asked, canonical) && (!isFrontDoor(canonical) || isFrontDoor(asked));
        return asked.getHost() == null || believable ? canonical : asked;
    }

    private static boolean isFrontDoor(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        return url.getRawQuery() == null && FRONT_DOOR.matcher(path).matches();
    }

    /** Whether a written address leads to this very page; the query may tell variants apart. */
    public boolean isSame(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return false;
        }
        String full = simple(resolved(written));
        return full.equals(simple(asked.toString())) || full.equals(simple(canonical.toString()));
    }

    /** Whether a written address leads to another page of this site, by the last step of its path. */
    boolean isElsewhere(@Nullable String written) {
        if (written == null || !(written.startsWith("/") || written.startsWith("http"))) {
            return false;
        }
        try {
            URI target = asked.resolve(written.strip());
            String step = lastStep(target);
            return Domain.isSame(asked, target)
                    && !isFrontDoor(target)
                    && !step.isEmpty()
                    && !step.equals(lastStep(asked))
                    && !step.equals(lastStep(canonical));
        } catch (IllegalArgumentException e) {
            return false; // what is written there is no address
        }
    }

    private static String lastStep(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath().replaceFirst("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether a written address is that of the whole site. */
    boolean isFrontDoor(String written) {
        try {
            URI target = asked.resolve(written.strip());
            boolean root = target.getRawPath() == null || target.getRawPath().length() < 2;
            return root && target.getHost() != null && target.getRawQuery() == null && target.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false; // what is written there is no address
        }
    }

    /** The address made absolute, or as written when it is none. */
    public String resolved(String written) {
        try {
            return asked.resolve(written.strip().replace(" ", "%20")).toString();
        } catch (IllegalArgumentException e) {
            return written;
        }
    }

    private static String simple(String url) {
        int fragment = url.indexOf('#');
        String plain = fragment < 0 ? url : url.substring(0, fragment);
        String rest = plain.replaceFirst("^https?://(?:www\\.)?", "");
        return (rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest).toLowerCase(Locale.ROOT);
    }
}
