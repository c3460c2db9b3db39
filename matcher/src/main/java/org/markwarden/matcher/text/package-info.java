/**
 * Text made comparable: what each character is compared as, how it is read aloud, what it looks like, and which words
 * are ordinary. In: the text of one field as written, and the shipped tables. Out: folded characters that remember the
 * code points they came from. Easy to get wrong: folding changes lengths, spans are always given in the original.
 */
@NullMarked
package org.markwarden.matcher.text;

import org.jspecify.annotations.NullMarked;
