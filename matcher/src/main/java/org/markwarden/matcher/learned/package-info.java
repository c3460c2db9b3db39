/**
 * What the words of a listing tell by themselves, learned from labelled listings. In come a listing and the table of a model, out
 * goes how far its words lean and which of them lean furthest.
 */
@NullMarked
package org.markwarden.matcher.learned;

import org.jspecify.annotations.NullMarked;
