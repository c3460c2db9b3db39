/** Tests of passes over the sample marketplace. */
@NullMarked
package org.markwarden.console.pass;

import org.jspecify.annotations.NullMarked;
