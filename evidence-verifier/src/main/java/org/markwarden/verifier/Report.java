package org.markwarden.verifier;

import java.util.List;

/** Everything the checks of one package found. */
public record Report(String file, List<Finding> findings) {
    public Report {
        findings = List.copyOf(findings);
    }

    /** How many findings are of this level. */
    public long count(Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }

    /** The worst level of any finding. */
    public Level verdict() {
        if (count(Level.FAIL) > 0) {
            return Level.FAIL;
        }
        return count(Level.WARN) > 0 ? Level.WARN : Level.OK;
    }

    /** One finding that sums the others up. */
    public Finding summary() {
        String english = "%s proven, %s not provable here, %s disproven"
                .formatted(count(Level.OK), count(Level.WARN), count(Level.FAIL));
        String chinese = "%s 项通过，%s 项无法在此证明，%s 项不通过".formatted(count(Level.OK), count(Level.WARN), count(Level.FAIL));
        return new Finding(verdict(), file, english, chinese);
    }
}
