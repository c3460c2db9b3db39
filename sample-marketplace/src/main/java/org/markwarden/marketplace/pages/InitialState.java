package org.markwarden.marketplace.pages;

import org.markwarden.marketplace.world.Offer;

/** A page that is empty until its script reads {@code window.__INITIAL_STATE__}. */
final class InitialState implements ProductMarkup {

    static final String SCRIPT = Html.resource("state.js");

    private final State state;

    InitialState(Site site) {
        this.state = new State(site);
    }

    @Override
    public String head(Offer offer) {
        return "<script>window.__INITIAL_STATE__ = %s;</script>".formatted(Html.script(state.of(offer)));
    }

    @Override
    public String body(Offer offer) {
        return "<div id=\"app\"></div>\n<script>%s</script>".formatted(SCRIPT);
    }
}
