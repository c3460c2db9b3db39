/**
 * The stores in the memory of this process, for tests and for passes that leave nothing behind.
 * In and out: as every store. One lock guards all; a failed transaction is undone step by step.
 */
@NullMarked
package org.markwarden.storage.memory;

import org.jspecify.annotations.NullMarked;
