/**
 * The forms a register comes in: CSV, JSONL, XLSX, WIPO ST.96 and USPTO XML, packed or not.
 *
 * <p>In: a file. Out: what every row says of a right, and every bad row by line and reason. No form holds a whole file.
 */
@NullMarked
package org.markwarden.matcher.register.form;

import org.jspecify.annotations.NullMarked;
