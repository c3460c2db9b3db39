package org.markwarden.console.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.markwarden.console.casework.Dossier;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.domain.match.Use;

/**
 * Decides the way a careful person would who sees only scores and explanations: confirms what is high and not explained
 * away by a lawful use, dismisses the rest.
 */
final class ScriptedAnalyst {
    static final String NAME = "scripted-analyst";
    private static final double CONFIRMS_FROM = 0.7;

    private ScriptedAnalyst() {}

    static Decision decide(Dossier dossier, Instant now) {
        if (usedLawfully(dossier)) {
            return decision(dossier, Verdict.DISMISSED, "lawful-use", now);
        }
        if (dossier.caseFile().score() < CONFIRMS_FROM) {
            return decision(dossier, Verdict.DISMISSED, "too-weak", now);
        }
        String strongest = dossier.weighed().map(ScriptedAnalyst::strongest).orElse("score");
        return decision(dossier, Verdict.CONFIRMED, strongest, now);
    }

    private static boolean usedLawfully(Dossier dossier) {
        List<Mention> mentions = dossier.mentions();
        return !mentions.isEmpty() && mentions.stream().noneMatch(mention -> mention.use() == Use.AS_MARK);
    }

    private static String strongest(RightMatch weighed) {
        return weighed.signals().stream()
                .max(Comparator.comparingDouble(SignalResult::contribution))
                .map(SignalResult::name)
                .orElse("score");
    }

    private static Decision decision(Dossier dossier, Verdict verdict, String reason, Instant now) {
        return new Decision(dossier.caseFile().id(), verdict, reason, null, NAME, now);
    }
}
