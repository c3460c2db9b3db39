/**
 * What a person does with a case file, the same for pages and for programs: see everything that is kept about it, and
 * decide. In: the stores and a signed-in account. Out: a {@link Dossier}, and decisions with their line in the audit log.
 */
@NullMarked
package org.markwarden.console.casework;

import org.jspecify.annotations.NullMarked;
