/**
 * What every implementation of the stores must do; run by a test class of three lines per implementation.
 * In: a factory of empty storages. Out: green or red.
 */
@NullMarked
package org.markwarden.testkit.contract;

import org.jspecify.annotations.NullMarked;
