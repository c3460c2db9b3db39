package org.markwarden.console.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What can be wrong with a request, in words for whoever wrote the program. */
final class Problems {
    static final int MOST = 1000;

    private Problems() {}

    static ResponseStatusException wrong(String what, String value) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, what + " is not possible: " + shortened(value));
    }

    static ResponseStatusException unknown(String what, String id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "no " + what + " has the id " + shortened(id));
    }

    static ResponseStatusException conflict(String why) {
        return new ResponseStatusException(HttpStatus.CONFLICT, why);
    }

    static ResponseStatusException forbidden(String why) {
        return new ResponseStatusException(HttpStatus.FORBIDDEN, why);
    }

    static void requirePage(int offset, int limit) {
        if (offset < 0) {
            throw wrong("offset", Integer.toString(offset));
        }
        if (limit < 1 || limit > MOST) {
            throw wrong("limit", limit + ", wanted 1 to " + MOST);
        }
    }

    private static String shortened(String value) {
        return value.length() <= 100 ? value : value.substring(0, 100) + "…";
    }
}
