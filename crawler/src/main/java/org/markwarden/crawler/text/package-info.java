/**
 * Turns the bytes of a page into text.
 * In: a body and what was said of it (header, byte order mark, meta, XML declaration). Out:
 * {@link org.markwarden.crawler.text.PageText}, which also says how the encoding was told.
 * Easy to get wrong: what a page declares is often not what it is; GB2312 means GB18030, Shift_JIS means windows-31j.
 */
@NullMarked
package org.markwarden.crawler.text;

import org.jspecify.annotations.NullMarked;
