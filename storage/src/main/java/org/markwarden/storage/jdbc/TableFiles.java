package org.markwarden.storage.jdbc;

import java.io.IOException;
import java.io.OutputStream;

/** Where tables are copied to, each into a file of its own. */
@FunctionalInterface
public interface TableFiles {
    /** Begins the file of this name. */
    OutputStream open(String name) throws IOException;
}
