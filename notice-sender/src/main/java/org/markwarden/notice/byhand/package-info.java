/**
 * Notices that a program cannot deliver: the operator takes them from registered people only, or no way to it is known.
 * In: cleared notices, portals. Out: a folder with everything a person has to submit, and the record that it was done.
 * Easy to get wrong: a file laid ready is not a notice sent. Only the record of the submission starts the clocks, from the
 * hour when it happened.
 */
@NullMarked
package org.markwarden.notice.byhand;

import org.jspecify.annotations.NullMarked;
