/**
 * One interface per kept thing. Every store lives on SQLite, PostgreSQL and in memory alike, held to one contract.
 * In: records of the domain. Out: the same records, and what is due.
 * Ids are text; times are kept to the microsecond. Stages meet here and nowhere else.
 */
@NullMarked
package org.markwarden.storage;

import org.jspecify.annotations.NullMarked;
