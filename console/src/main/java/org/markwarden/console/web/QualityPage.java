package org.markwarden.console.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.markwarden.console.shown.Shown;
import org.markwarden.console.words.Words;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.matcher.labels.Agreement;
import org.markwarden.matcher.labels.DecidedCase;
import org.markwarden.matcher.labels.RuleRecord;
import org.markwarden.matcher.labels.Share;
import org.markwarden.storage.Storage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What analysts' decisions say of the matcher: by signal, by reason of dismissal, and how far two readers agree (F-84, F-85). */
@Controller
class QualityPage {
    private final Storage storage;
    private final MessageSource messages;

    QualityPage(Storage storage, MessageSource messages) {
        this.storage = storage;
        this.messages = messages;
    }

    /** A share in figures; the bar is its interval, in hundredths. */
    record ShareRow(
            String name,
            String share,
            String interval,
            String counts,
            String barStart,
            String barWidth,
            boolean trusted) {}

    record ReasonRow(String reason, String count) {}

    @GetMapping("/quality")
    String show(Locale locale, Model model) {
        Words words = new Words(messages, locale);
        List<DecidedCase> cases = DecidedCase.all(storage);
        Agreement agreement = DecidedCase.agreement(cases);
        model.addAttribute("overall", row(words.of("quality.all"), overall(cases), false));
        model.addAttribute(
                "rules",
                RuleRecord.of(storage, cases).stream()
                        .map(rule -> row(words.ofCode("signal", rule.signal()), rule.confirmed(), rule.mayBeTrusted()))
                        .toList());
        model.addAttribute("dismissals", dismissals(cases, words));
        model.addAttribute("agreement", agreement);
        model.addAttribute("agreed", row("", agreement.share(), false));
        model.addAttribute("kappa", String.format(Locale.ROOT, "%.2f", agreement.kappa()));
        model.addAttribute("fewest", RuleRecord.FEWEST);
        model.addAttribute("least", String.format(Locale.ROOT, "%.2f", RuleRecord.LEAST));
        return "quality";
    }

    private static Share overall(List<DecidedCase> cases) {
        List<DecidedCase> decided = cases.stream().filter(DecidedCase::isFinal).toList();
        int confirmed = (int) decided.stream()
                .filter(one -> one.isConfirmed() && !one.isDisputed())
                .count();
        return new Share(confirmed, decided.size());
    }

    private static List<ReasonRow> dismissals(List<DecidedCase> cases, Words words) {
        Map<String, Integer> counts = new TreeMap<>();
        for (DecidedCase one : cases) {
            if (one.decision().verdict() == Verdict.DISMISSED) {
                counts.merge(one.decision().reason(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry -> new ReasonRow(words.ofCode("reason", entry.getKey()), Shown.count(entry.getValue())))
                .toList();
    }

    private static ShareRow row(String name, Share share, boolean trusted) {
        boolean any = share.whole() > 0;
        return new ShareRow(
                name,
                any ? figure("%.3f", share.value()) : "–",
                any ? figure("%.3f", share.lower()) + "–" + figure("%.3f", share.upper()) : "–",
                share.part() + " / " + share.whole(),
                figure("%.1f", 100 * share.lower()),
                figure("%.1f", any ? Math.max(0.5, 100 * (share.upper() - share.lower())) : 0),
                trusted);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the patterns stand above, each for one number
    private static String figure(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
