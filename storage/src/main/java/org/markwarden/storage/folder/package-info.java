/**
 * The data folder of one console: its lock, its database, its files, their backup and its return.
 * In: a path. Out: the stores and the {@link org.markwarden.storage.BlobFolder} in it, open to the owner alone.
 * One process works on a data folder at a time; consoles that share one PostgreSQL share only the files.
 */
@NullMarked
package org.markwarden.storage.folder;

import org.jspecify.annotations.NullMarked;
