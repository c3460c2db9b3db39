/**
 * {@code config/application.yml}, read once into records.
 * In: the folder of configuration. Out: {@code ApplicationConfig}, complete, with defaults for what the file leaves out.
 * Secrets are not in here: the file names the environment variable that holds one.
 */
@NullMarked
package org.markwarden.console.config;

import org.jspecify.annotations.NullMarked;
