package org.markwarden.console.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.markwarden.console.report.PassReport.Step;

/** What the demo did, told step by step, and which links of the loop broke. */
final class Steps {
    private final Consumer<String> printer;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> brokenLinks = new ArrayList<>();

    Steps(Consumer<String> printer) {
        this.printer = printer;
    }

    void add(String chinese, String english, long count, String detail) {
        steps.add(new Step(chinese, english, count, detail));
        printer.accept("%2d  %-9s %6d  %s".formatted(steps.size(), english, count, detail));
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
