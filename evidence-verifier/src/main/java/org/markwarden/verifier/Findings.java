package org.markwarden.verifier;

import java.util.ArrayList;
import java.util.List;

/** Collects what the checks found, in the order they ran. */
final class Findings {
    private final List<Finding> list = new ArrayList<>();

    void ok(String path, String english, String chinese) {
        list.add(new Finding(Level.OK, path, english, chinese));
    }

    void warn(String path, String english, String chinese) {
        list.add(new Finding(Level.WARN, path, english, chinese));
    }

    void fail(String path, String english, String chinese) {
        list.add(new Finding(Level.FAIL, path, english, chinese));
    }

    boolean hasFailed(String path) {
        return list.stream()
                .anyMatch(finding ->
                        finding.level() == Level.FAIL && finding.path().equals(path));
    }

    List<Finding> list() {
        return List.copyOf(list);
    }
}
