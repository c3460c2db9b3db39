package org.markwarden.crawler.fetch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: shown in every request.
 *
 * @param product token that robots.txt may name
 * @param contact page or mail address of who is responsible; absent only where all hosts are allowed by name
 */
public record Identity(
        String product, String version, @Nullable String contact) {
    /** The token robots.txt files may name. */
    public static final String PRODUCT = "markwarden";

    public Identity {
        if (!product.matches("[A-Za-z_-]+") || !version.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("no product token or version: " + product + "/" + version);
        }
        if (contact != null && !contact.matches("[\\x21-\\x7e]+(@|:|\\.)[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException("contact is neither a mail address nor a URL: " + contact);
        }
    }

    /** The crawler of this version. */
    public static Identity of(String version, @Nullable String contact) {
        return new Identity(PRODUCT, version, contact);
    }

    /** Whom to write to. */
    public Optional<String> responsible() {
        return Optional.ofNullable(contact);
    }

    /** The User-Agent header. */
    public String userAgent() {
        return product + "/" + version + responsible().map(c -> " (+" + c + ")").orElse("");
    }
}
