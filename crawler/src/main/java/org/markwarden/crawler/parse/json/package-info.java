/**
 * Reads JSON and JavaScript literals as pages hold them.
 * In: text, hostile or broken. Out: {@code JsonNode}, bounded in depth and size.
 * Easy to get wrong: nothing is executed; what is no literal becomes null and never a guess.
 */
@NullMarked
package org.markwarden.crawler.parse.json;

import org.jspecify.annotations.NullMarked;
