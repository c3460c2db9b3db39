/** Configuration files as people write them, with every fault named at once. */
@NullMarked
package org.markwarden.storage.yaml;

import org.jspecify.annotations.NullMarked;
