/**
 * The register of rights as the matcher uses it: read from files, packed into a folder, opened as one consistent version.
 *
 * <p>In: a file of any {@linkplain org.markwarden.matcher.register.form form}, or a folder built before. Out: rights by number and the
 * index of their names. A bad row is reported by line and reason and the rest goes on; nothing is dropped silently.
 */
@NullMarked
package org.markwarden.matcher.register;

import org.jspecify.annotations.NullMarked;
