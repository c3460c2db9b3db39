/**
 * Writes notices: what they say, to whom, in which form (E-Commerce Law 42; Civil Code 1195).
 * In: sealed case files. Out: drafts, one for each seller and right (F-33), and their text in five formats.
 * The wording lives in templates; Chinese and English have the same placeholders.
 */
@NullMarked
package org.markwarden.notice.draft;

import org.jspecify.annotations.NullMarked;
