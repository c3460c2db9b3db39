/**
 * Finds the phrases of a table in text, in one walk.
 * In: a table of role and phrase, and any text. Out: the roles found, and where.
 * Easy to get wrong: European words end at letters, Chinese and Japanese ones do not.
 */
@NullMarked
package org.markwarden.crawler.parse.words;

import org.jspecify.annotations.NullMarked;
