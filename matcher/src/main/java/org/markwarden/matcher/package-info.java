/**
 * Compares listings with a register of rights and explains every suspicion: the facade over names, use, goods, signals
 * and findings; the stage that works on the stores; the command that works on files.
 * In: a listing, the day it was captured. Out: a {@link org.markwarden.domain.match.Match}.
 * Can be used as a library: it holds no global state and needs neither database nor Spring.
 */
@NullMarked
package org.markwarden.matcher;

import org.jspecify.annotations.NullMarked;
