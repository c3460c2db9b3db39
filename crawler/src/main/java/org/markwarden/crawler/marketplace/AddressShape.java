package org.markwarden.crawler.marketplace;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.snapshot.PageKind;

/**
 * The shape of the addresses of one kind of page.
 *
 * @param url a regular expression found in the address behind {@code //}; a group {@code id} names the identity
 * @param kind what such pages are
 */
public record AddressShape(Pattern url, PageKind kind) {
    private static final int LONGEST = 4_000;

    public AddressShape {
        if (url == null || kind == null) {
            throw new IllegalArgumentException("a page shape wants url and kind");
        }
    }

    @Nullable
    Identity identity(URI address) {
        String whole = address.toString();
        String text = whole.substring(whole.indexOf("://") + (whole.indexOf("://") < 0 ? 1 : 3));
        Matcher matcher = url.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        if (!matcher.find()) {
            return null;
        }
        boolean named = url.namedGroups().containsKey("id");
        return new Identity(kind, named ? matcher.group("id") : null);
    }
}
