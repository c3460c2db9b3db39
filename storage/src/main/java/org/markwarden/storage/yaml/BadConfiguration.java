package org.markwarden.storage.yaml;

import java.util.List;

/** A configuration file that cannot be used; the message lists every fault with its place. */
public final class BadConfiguration extends RuntimeException {
    private final List<String> faults;

    public BadConfiguration(String file, List<String> faults) {
        super(file + ": " + String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /** The faults, each with the path of its key. */
    public List<String> faults() {
        return faults;
    }
}
