/**
 * Notice, removal, publication (通知—删除—公示; E-Commerce Law, articles 42 to 45).
 * In: a confirmed case file with evidence. Out: drafts, cleared notices, dispatches, outcomes, publications, clocks.
 * Only a ClearedNotice can be sent; it names who cleared it.
 */
@NullMarked
package org.markwarden.domain.notice;

import org.jspecify.annotations.NullMarked;
