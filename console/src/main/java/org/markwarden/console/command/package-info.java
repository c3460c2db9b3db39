/**
 * One class per command: reads options, calls one object of another module, writes what came back.
 * In: the words of the command line (DESIGN 3). Out: exit status 0 success, 1 failure, 2 wrong use, 3 a verification
 * failed.
 * Easy to get wrong: results go to standard output or {@code --out}, everything else to standard error.
 */
@NullMarked
package org.markwarden.console.command;

import org.jspecify.annotations.NullMarked;
