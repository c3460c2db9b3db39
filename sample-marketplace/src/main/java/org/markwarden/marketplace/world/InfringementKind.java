package org.markwarden.marketplace.world;

/** What a planted offer does wrong. */
public enum InfringementKind {
    MARK_USED,
    /** Said by the host of a live room; no page of the offer shows it. */
    MARK_SPOKEN,
    COUNTERFEIT_WORDING,
    FLAGSHIP_CLAIM,
    LABELS,
    REGISTERED_SIGN_UNFOUNDED,
    PATENT_CHECK_DIGIT,
    PATENT_KIND,
    PATENT_EXPIRED,
    PATENT_APPLICATION,
    ORIGIN_OUTSIDE_AREA,
    ORIGIN_STYLE
}
