package org.markwarden.crawler.marketplace;

import java.net.URI;
import java.util.List;

/**
 * Where an operator takes notices from people: a form behind a registration. No program posts there.
 *
 * @param wants what it asks for before it takes a notice
 */
public record Portal(URI address, List<Demand> wants) {
    public Portal {
        wants = List.copyOf(wants);
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null) {
            throw new IllegalArgumentException("wants an http(s) address with a host, has " + address);
        }
    }

    /** What a portal asks for. */
    public enum Demand {
        /** An account of its own. */
        ACCOUNT,
        /** Papers that say who complains. */
        IDENTITY,
        /** The certificate of the right. */
        PROOF_OF_RIGHT,
        /** The power of attorney, when an agent complains. */
        MANDATE,
        /** The exact address of every offer. */
        LINKS,
        /** The operator's own form, filled in and signed. */
        OWN_FORM;

        /** The word used in files and shown to people. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
