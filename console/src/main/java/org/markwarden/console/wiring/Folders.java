package org.markwarden.console.wiring;

import java.nio.file.Path;
import org.markwarden.console.config.DatabaseConfig;
import org.markwarden.storage.folder.DataFolder;
import org.markwarden.storage.jdbc.PostgresUrl;

/** Opens the folder of data with the stores that the configuration names. */
public final class Folders {
    private Folders() {}

    /** The folder as {@link #open} opens it, where it is already. */
    public static DataFolder kept(Path folder, DatabaseConfig database) {
        DataFolder.requireKept(folder, database.url() == null);
        return open(folder, database);
    }

    /** The folder with its own SQLite, or with PostgreSQL when an address is configured. */
    public static DataFolder open(Path folder, DatabaseConfig database) {
        String url = database.url();
        if (url == null) {
            return DataFolder.open(folder);
        }
        PostgresUrl named = PostgresUrl.parse(url);
        String password = Secrets.optional(database.passwordEnv(), "database.password-env");
        return DataFolder.open(
                folder,
                new PostgresUrl(
                        named.url(),
                        database.user() == null ? named.user() : database.user(),
                        password == null ? named.password() : password));
    }
}
