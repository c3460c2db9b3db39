/** What only the console can see: the arrows between all modules, the commands as a person types them. */
@NullMarked
package org.markwarden.console;

import org.jspecify.annotations.NullMarked;
