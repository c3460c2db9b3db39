/** What the tests of several packages share. */
@NullMarked
package org.markwarden.notice;

import org.jspecify.annotations.NullMarked;
