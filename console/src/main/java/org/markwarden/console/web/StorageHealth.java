package org.markwarden.console.web;

import org.markwarden.storage.Storage;
import org.markwarden.storage.StorageException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Healthy means that the database answers. */
final class StorageHealth implements HealthIndicator {
    private final Storage storage;

    StorageHealth(Storage storage) {
        this.storage = storage;
    }

    @Override
    public Health health() {
        try {
            storage.rights().version();
            return Health.up().build();
        } catch (StorageException e) {
            return Health.down(e).build();
        }
    }
}
