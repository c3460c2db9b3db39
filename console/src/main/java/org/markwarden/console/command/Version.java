package org.markwarden.console.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as the build wrote it. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"markwarden " + current()};
    }

    /** Such as {@code 0.1.0}. */
    public static String current() {
        Properties properties = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("/markwarden-version.properties")) {
            if (file == null) {
                throw new IllegalStateException("markwarden-version.properties is missing from the program");
            }
            properties.load(file);
        } catch (IOException e) {
            throw new IllegalStateException("markwarden-version.properties cannot be read", e);
        }
        return properties.getProperty("version", "unknown");
    }
}
