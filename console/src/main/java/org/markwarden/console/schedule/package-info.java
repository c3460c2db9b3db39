/**
 * When the stages run: one beat per stage. In: beats, each a plain method that takes {@code now}. Out: the same called
 * again and again, and what became of the last call. What is due is the stage's own knowledge; a beat carries no data.
 */
@NullMarked
package org.markwarden.console.schedule;

import org.jspecify.annotations.NullMarked;
