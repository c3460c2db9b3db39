/**
 * The one program. In: a command line. Out: an exit status, results on standard output, progress on standard error.
 * {@code Main} lists the commands; each is a class of {@code console.command}; the objects they drive are built in
 * {@code console.wiring}, in the order the data flows.
 */
@NullMarked
package org.markwarden.console;

import org.jspecify.annotations.NullMarked;
