/**
 * The stage that visits: takes what is due from the frontier, asks politely, keeps what was sent, reads it, and
 * acknowledges all of it in one go. In: visits, marketplace files. Out: snapshots, listings, further visits, coverage.
 * The order is fixed: records are synced before the database says that they exist.
 */
@NullMarked
package org.markwarden.crawler;

import org.jspecify.annotations.NullMarked;
