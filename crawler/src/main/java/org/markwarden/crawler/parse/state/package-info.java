/**
 * Data that pages carry in their scripts: JSON, and JavaScript that is nearly JSON.
 * In: the text of scripts. Out: trees of {@code JsonNode}, bounded in depth, size and time, and what they say of an offer.
 * Easy to get wrong: nothing is executed; an expression that is no literal is skipped, not guessed.
 */
@NullMarked
package org.markwarden.crawler.parse.state;

import org.jspecify.annotations.NullMarked;
