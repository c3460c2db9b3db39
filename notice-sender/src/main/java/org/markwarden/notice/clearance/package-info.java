/**
 * Says whether a draft may be sent, and if not, what is missing (F-60).
 * In: drafts and the name of who vouches for them. Out: a ClearedNotice, or obstacles, each naming its check.
 * A check that cannot be made counts as not passed.
 */
@NullMarked
package org.markwarden.notice.clearance;

import org.jspecify.annotations.NullMarked;
