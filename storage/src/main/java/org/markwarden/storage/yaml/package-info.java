/**
 * Configuration files (YAML) read into records, strictly.
 * In: a file and the record it must become. Out: the record, or every fault of the file at once with the nearest right key.
 * A value is never repaired silently; defaults stand in the record's constructor, which gets null for an absent key.
 */
@NullMarked
package org.markwarden.storage.yaml;

import org.jspecify.annotations.NullMarked;
