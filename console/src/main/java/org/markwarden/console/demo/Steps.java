package org.markwarden.console.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.markwarden.console.report.PassReport.Step;
import org.markwarden.domain.words.Phrase;

/** What the demo did, told step by step, and which links of the loop broke. */
final class Steps {
    private final Consumer<String> printer;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> brokenLinks = new ArrayList<>();

    Steps(Consumer<String> printer) {
        this.printer = printer;
    }

    void add(Phrase label, long count, Phrase detail) {
        steps.add(new Step(label, count, detail));
        printer.accept("%2d  %-9s %6d  %s".formatted(steps.size(), label.english(), count, detail.english()));
    }

    void tell(String line) {
        printer.accept("    " + line);
    }

    void mustHold(boolean holds, String link) {
        if (!holds) {
            brokenLinks.add(link);
        }
    }

    List<Step> taken() {
        return List.copyOf(steps);
    }

    List<String> brokenLinks() {
        return List.copyOf(brokenLinks);
    }
}
