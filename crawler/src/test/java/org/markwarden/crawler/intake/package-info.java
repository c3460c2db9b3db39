/** Tests of the intake of clues, with clues written here. */
@NullMarked
package org.markwarden.crawler.intake;

import org.jspecify.annotations.NullMarked;
