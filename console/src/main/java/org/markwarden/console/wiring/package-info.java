/**
 * Builds the objects of the other modules by constructor, in the order the data flows.
 * In: the configuration and a folder of data. Out: stages ready to run.
 * Nobody else in the console calls a constructor of a stage.
 */
@NullMarked
package org.markwarden.console.wiring;

import org.jspecify.annotations.NullMarked;
