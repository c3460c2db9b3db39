/**
 * What the program says when a disk does not do what was asked.
 * In: the failure, in whatever language the system words it. Out: one line that names the file, the reason, and what a person can do.
 */
@NullMarked
package org.markwarden.storage.fault;

import org.jspecify.annotations.NullMarked;
