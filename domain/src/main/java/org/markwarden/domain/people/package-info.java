/**
 * Who may use the console, and as what (F-77).
 * In: an administrator's or the first start's wish. Out: accounts and the roles that every screen asks for.
 */
@NullMarked
package org.markwarden.domain.people;

import org.jspecify.annotations.NullMarked;
