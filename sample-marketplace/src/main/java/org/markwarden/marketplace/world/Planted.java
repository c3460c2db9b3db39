package org.markwarden.marketplace.world;

import java.net.URI;

/** The truth about one listing of the marketplace. */
public record Planted(URI url, String offer, String shop, String title, Verdict verdict) {

    public boolean isInfringing() {
        return verdict instanceof Verdict.Infringing;
    }
}
