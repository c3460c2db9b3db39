/**
 * A real PostgreSQL for tests: the one that {@code MARKWARDEN_TEST_PG} names, or one started here for this run.
 * In: the environment and the programs installed. Out: the address of an empty schema, or the reason why there is none.
 */
@NullMarked
package org.markwarden.testkit.postgres;

import org.jspecify.annotations.NullMarked;
