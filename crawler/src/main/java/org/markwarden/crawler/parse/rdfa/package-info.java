/**
 * RDFa by the algorithm of the W3C (RDFa Core 1.1, section 7.5, with HTML+RDFa 1.1, section 3). In: a parsed document. Out: triples
 * in order of writing. A page that calls itself RDFa 1.0 is read as that version was where the two differ on literals.
 * Easy to get wrong: a link is a resource, not its text, and its address becomes the subject of what stands inside it; where shops
 * plainly mean something else is said in {@code Manner}.
 */
@NullMarked
package org.markwarden.crawler.parse.rdfa;

import org.jspecify.annotations.NullMarked;
