/**
 * The stores on SQLite and PostgreSQL: Jdbi with plain SQL, one text for both.
 * In and out: as every store. Where the dialects differ there is a named statement of {@link Dialect}, not an if.
 * SQLite has one writer and several readers: work inside a transaction reads through the writer, all other reads do not.
 * Easy to get wrong: a statement that SQLite takes and PostgreSQL refuses; the contract tests run each on both.
 */
@NullMarked
package org.markwarden.storage.jdbc;

import org.jspecify.annotations.NullMarked;
