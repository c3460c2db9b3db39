package org.markwarden.crawler.parse.rdfa;

/** How literally a page is taken. */
public enum Manner {
    /** To the letter of the recommendation. */
    RECOMMENDED,
    /**
     * As shops write it: a property without vocabulary is one of schema.org, a vocabulary's address may lack its last slash, a plain
     * link or picture is not a subject, a link type of HTML is no property, and a link that is a brand's or a name is its text.
     */
    OF_SHOPS
}
