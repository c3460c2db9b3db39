package org.markwarden.testkit.contract;

import org.markwarden.storage.Storage;
import org.markwarden.storage.memory.MemoryStorage;

class MemoryStorageTest extends StorageContract {
    @Override
    protected Storage open() {
        return new MemoryStorage();
    }
}
