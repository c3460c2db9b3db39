/** Commands as a person types them. */
@NullMarked
package org.markwarden.console.command;

import org.jspecify.annotations.NullMarked;
