package org.markwarden.testkit.contract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.markwarden.storage.Storage;

/** Gives each test an empty storage, and closes it afterwards. */
abstract class StoreContract {
    private Storage storage;

    /** An empty storage; closed by the contract. */
    protected abstract Storage open() throws Exception;

    @BeforeEach
    void openStorage() throws Exception {
        storage = open();
    }

    @AfterEach
    void closeStorage() {
        if (storage != null) {
            storage.close();
        }
    }

    protected final Storage storage() {
        return storage;
    }
}
