/**
 * Text that came from a page, made fit to be shown: mentions brought out, characters that hide named. In: a text and spans in
 * code points. Out: pieces, which a template or a report escapes.
 */
@NullMarked
package org.markwarden.console.shown;

import org.jspecify.annotations.NullMarked;
