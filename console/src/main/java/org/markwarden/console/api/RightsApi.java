package org.markwarden.console.api;

import org.markwarden.domain.right.RightId;
import org.markwarden.storage.Storage;
import org.markwarden.storage.json.RightJson;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One right of the register as a line of a JSONL register. */
@RestController
class RightsApi {
    private final Storage storage;

    RightsApi(Storage storage) {
        this.storage = storage;
    }

    @GetMapping(path = "/api/v1/right", produces = MediaType.APPLICATION_JSON_VALUE)
    String one(@RequestParam String id) {
        return storage.rights().find(id(id)).map(RightJson::write).orElseThrow(() -> Problems.unknown("right", id));
    }

    private static RightId id(String id) {
        try {
            return new RightId(id);
        } catch (IllegalArgumentException e) {
            throw Problems.wrong("id", id);
        }
    }
}
