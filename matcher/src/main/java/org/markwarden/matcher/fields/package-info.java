/**
 * The text of a listing, field by field, folded once, and the registered names that a finder saw in it.
 * In: a listing. Out: {@link org.markwarden.matcher.fields.FieldText} with places that can be told in code points.
 * Folding here keeps the length, so that a place in the folded text is a place in the original.
 */
@NullMarked
package org.markwarden.matcher.fields;

import org.jspecify.annotations.NullMarked;
