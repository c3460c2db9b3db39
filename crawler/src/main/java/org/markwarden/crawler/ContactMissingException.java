package org.markwarden.crawler;

/** A host that is not allowed by name is to be visited, and nobody is named to write to: wrong use, exit status 2. */
public final class ContactMissingException extends RuntimeException {
    ContactMissingException(String host) {
        super("a contact is needed to visit %s (--contact MAIL or URL): sites must be able to write to who visits them"
                .formatted(host));
    }
}
