/**
 * The main job on the sample marketplace: {@code demo}.
 * In: a seed. Out: the printed steps, a report, an exit status that tells whether every link of the loop held.
 * The stages know nothing of this package; only here is the truth that was planted compared with what was found.
 */
@NullMarked
package org.markwarden.console.demo;

import org.jspecify.annotations.NullMarked;
