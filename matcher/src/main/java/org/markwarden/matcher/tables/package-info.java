/**
 * Computes the look-alike, sound-alike, folding and word tables that the matcher ships.
 *
 * <p>In: openly licensed source files in one folder (Unihan, a Noto font, OpenCC, SCOWL, jieba). Out: text tables whose
 * header states source, date and licence. Runs only for {@code markwarden tables}; matching reads its products.
 */
@NullMarked
package org.markwarden.matcher.tables;

import org.jspecify.annotations.NullMarked;
