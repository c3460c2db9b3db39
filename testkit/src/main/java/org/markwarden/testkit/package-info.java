/**
 * What tests share: a clock that stands still until told, and samples of every record.
 * In: ids and texts. Out: whole records. Test scope only.
 */
@NullMarked
package org.markwarden.testkit;

import org.jspecify.annotations.NullMarked;
