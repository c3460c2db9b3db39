/**
 * Who may come in and what each may do: accounts, passwords, access tokens, the first set-up, sign-in and its delays,
 * allowed hosts, and the one table of routes. In: the account store and HTTP requests. Out: a {@link SignedIn} account,
 * or a refusal. A path that stands in no line of {@link Routes} is refused to everybody.
 */
@NullMarked
package org.markwarden.console.security;

import org.jspecify.annotations.NullMarked;
