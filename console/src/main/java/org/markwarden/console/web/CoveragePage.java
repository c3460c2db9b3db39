package org.markwarden.console.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.markwarden.console.shown.Shown;
import org.markwarden.console.words.Words;
import org.markwarden.storage.CoverageStore;
import org.markwarden.storage.CoverageStore.Drift;
import org.markwarden.storage.CoverageStore.FieldBatch;
import org.markwarden.storage.CoverageStore.Series;
import org.markwarden.storage.CoverageStore.Share;
import org.markwarden.storage.Storage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which fields are read in how many pages, and the alarms of those that drifted. */
@Controller
class CoveragePage {
    private static final int ALARMS = 100;
    private static final int BATCHES = 5;

    private final CoverageStore coverage;
    private final MessageSource messages;

    CoveragePage(Storage storage, MessageSource messages) {
        this.coverage = storage.coverage();
        this.messages = messages;
    }

    record AlarmRow(
            String marketplace, String page, String field, String before, String now, String raised, String cleared) {}

    record SeriesRow(String marketplace, String page, String pages, Map<String, String> fields) {}

    @GetMapping("/coverage")
    String coverage(Locale locale, Model model) {
        Words words = new Words(messages, locale);
        model.addAttribute(
                "alarms",
                coverage.drifts(false, ALARMS).stream()
                        .map(drift -> row(drift, words))
                        .toList());
        model.addAttribute(
                "rows",
                coverage.series().stream().map(series -> row(series, words)).toList());
        return "coverage";
    }

    private static AlarmRow row(Drift drift, Words words) {
        return new AlarmRow(
                drift.series().marketplace(),
                drift.series().kind().label(),
                words.ofField(drift.field()),
                percent(drift.baseline()),
                percent(drift.found()),
                Shown.time(drift.raised()),
                drift.cleared() == null ? "" : Shown.time(drift.cleared()));
    }

    private SeriesRow row(Series series, Words words) {
        List<FieldBatch> batches = new ArrayList<>(coverage.batches(series, BATCHES));
        long pages = batches.stream().mapToLong(FieldBatch::pages).sum();
        Map<String, Long> known = new HashMap<>();
        batches.forEach(batch -> batch.known().forEach((field, count) -> known.merge(field, count, Long::sum)));
        Map<String, String> fields = new TreeMap<>();
        known.forEach((field, count) -> fields.put(words.ofField(field), percent(new Share(count, pages))));
        return new SeriesRow(series.marketplace(), series.kind().label(), Shown.count(pages), fields);
    }

    private static String percent(Share share) {
        return "%d %% (%d / %d)".formatted(Math.round(100 * share.fraction()), share.known(), share.pages());
    }
}
