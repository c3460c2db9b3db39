/** Configuration as a person writes it. */
@NullMarked
package org.markwarden.console.config;

import org.jspecify.annotations.NullMarked;
