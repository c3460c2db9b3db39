/**
 * The pages of the console, made on the server, readable without script, in Chinese and English; and the server itself.
 * In: the stores, the beats, HTTP requests that passed the guards of {@code console.security}. Out: HTML. Nothing here
 * decides or keeps anything: that is {@code console.casework}'s and {@code console.security}'s.
 */
@NullMarked
package org.markwarden.console.web;

import org.jspecify.annotations.NullMarked;
