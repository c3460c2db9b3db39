package org.markwarden.console.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.markwarden.console.casework.Dossier;
import org.markwarden.console.words.BothLanguages;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.words.Phrase;
import org.markwarden.marketplace.world.Infringement;
import org.markwarden.marketplace.world.InfringementKind;
import org.markwarden.marketplace.world.Planted;
import org.markwarden.marketplace.world.Truth;
import org.markwarden.marketplace.world.Verdict;

/**
 * What was found, held against what was planted. An infringement of a right counts as found when a case file against
 * that right was confirmed; a false claim of a patent, and what stands on no right, when a finding names it.
 */
final class Scorecard {
    private final Map<URI, Set<String>> confirmedRights = new HashMap<>();
    private final Map<URI, Set<String>> findings = new HashMap<>();
    private final Map<String, int[]> byKind = new TreeMap<>();
    private final Map<String, int[]> byDisguise = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private int confirmed;
    private int rightlyConfirmed;
    private int planted;
    private int found;

    private Scorecard() {}

    static Scorecard of(Truth truth, List<Dossier> cases, Map<URI, List<Finding>> findings) {
        Scorecard card = new Scorecard();
        findings.forEach((url, list) ->
                card.findings.put(url, list.stream().map(Finding::kind).collect(Collectors.toSet())));
        for (Dossier dossier : cases) {
            if (dossier.state() != CaseState.OPEN && dossier.state() != CaseState.DISMISSED) {
                card.count(truth, dossier);
            }
        }
        truth.infringing().forEach(card::search);
        return card;
    }

    double precision() {
        return confirmed == 0 ? 0 : (double) rightlyConfirmed / confirmed;
    }

    double recall() {
        return planted == 0 ? 0 : (double) found / planted;
    }

    /** What was confirmed and should not have been. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** What was planted and not found. */
    List<String> missed() {
        return List.copyOf(missed);
    }

    /** The figures as lines of the report. */
    SequencedMap<Phrase, Phrase> lines() {
        BothLanguages words = BothLanguages.shipped();
        SequencedMap<Phrase, Phrase> lines = new LinkedHashMap<>();
        lines.put(words.of("planted.precision"), percent(rightlyConfirmed, confirmed));
        lines.put(words.of("planted.recall"), percent(found, planted));
        byKind.forEach((kind, counts) -> lines.put(
                words.of("planted.recall-of", words.of("planted.kind." + kind)), percent(counts[0], counts[1])));
        byDisguise.forEach((disguise, counts) -> lines.put(
                words.of("planted.recall-of", words.of("planted.disguise." + disguise)),
                percent(counts[0], counts[1])));
        return lines;
    }

    private void count(Truth truth, Dossier dossier) {
        URI url = URI.create(dossier.listing().map(Listing::url).orElse(""));
        String right = dossier.caseFile().right().value();
        confirmedRights.computeIfAbsent(plain(url), _ -> new HashSet<>()).add(right);
        confirmed++;
        Optional<Planted> known = truth.at(url);
        if (known.isPresent()
                && known.get().verdict() instanceof Verdict.Infringing infringing
                && infringing.rights().contains(right)) {
            rightlyConfirmed++;
        } else {
            wrong.add(right + " on “" + dossier.listing().map(Listing::title).orElse("?") + "” ("
                    + known.map(offer -> why(offer.verdict())).orElse("not planted") + ")");
        }
    }

    private void search(Planted offer) {
        if (!(offer.verdict() instanceof Verdict.Infringing infringing)) {
            return;
        }
        for (Infringement infringement : infringing.infringements()) {
            boolean seen = isFound(plain(offer.url()), infringement);
            planted++;
            found += seen ? 1 : 0;
            tally(byKind, word(infringement.kind()), seen);
            if (!seen) {
                missed.add(word(infringement.kind()) + ", " + word(infringement.disguise()) + ", "
                        + infringement.right() + ": “" + infringement.shown() + "” in “" + offer.title() + "”");
            }
            if (infringement.right() != null) {
                tally(byDisguise, word(infringement.disguise()), seen);
            }
        }
    }

    private static String why(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Innocent innocent -> "innocent: " + word(innocent.why());
            case Verdict.Infringing infringing -> "infringes " + String.join(", ", infringing.rights());
        };
    }

    private boolean isFound(URI url, Infringement infringement) {
        String right = infringement.right();
        if (right == null || isFalsePatentClaim(infringement.kind())) {
            return !findings.getOrDefault(url, Set.of()).isEmpty();
        }
        return confirmedRights.getOrDefault(url, Set.of()).contains(right);
    }

    private static boolean isFalsePatentClaim(InfringementKind kind) {
        return switch (kind) {
            case PATENT_CHECK_DIGIT, PATENT_KIND, PATENT_EXPIRED, PATENT_APPLICATION -> true;
            case MARK_USED,
                    MARK_SPOKEN,
                    COUNTERFEIT_WORDING,
                    FLAGSHIP_CLAIM,
                    LABELS,
                    REGISTERED_SIGN_UNFOUNDED,
                    ORIGIN_OUTSIDE_AREA,
                    ORIGIN_STYLE -> false;
        };
    }

    private static void tally(Map<String, int[]> counts, String key, boolean seen) {
        int[] pair = counts.computeIfAbsent(key, _ -> new int[2]);
        pair[0] += seen ? 1 : 0;
        pair[1]++;
    }

    private static URI plain(URI url) {
        return url.resolve(url.getRawPath());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Phrase percent(int part, int whole) {
        return Phrase.same(
                whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %% (%d / %d)", 100.0 * part / whole, part, whole));
    }
}
