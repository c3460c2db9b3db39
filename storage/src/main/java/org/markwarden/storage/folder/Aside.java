package org.markwarden.storage.folder;

import java.nio.file.Path;

/** Names beside a file or folder for what is made first and then renamed: so much our own that nothing of the user's is ever cleared under them. */
public final class Aside {
    private Aside() {}

    /** What is being made and will get this name. */
    public static Path coming(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".markwarden-part");
    }

    /** What stood under this name and is being cleared away. */
    static Path going(Path folder) {
        return folder.resolveSibling("." + folder.getFileName() + ".markwarden-moved");
    }
}
