/**
 * How often matching is right on labelled titles that nobody here wrote.
 * In: a folder of evaluation data (labelled titles, a register of brands, attested imitations), kept outside the project.
 * Out: counted figures, each with what it was counted from.
 */
@NullMarked
package org.markwarden.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
