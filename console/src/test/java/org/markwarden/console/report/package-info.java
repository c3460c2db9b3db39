/** The report as a person reads it. */
@NullMarked
package org.markwarden.console.report;

import org.jspecify.annotations.NullMarked;
