package org.markwarden.console.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The style sheet that goes into every report. */
final class ReportStyle {
    private ReportStyle() {}

    static String css() {
        try (InputStream file = ReportStyle.class.getResourceAsStream("/report/report.css")) {
            if (file == null) {
                throw new IllegalStateException("report/report.css is missing from the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("report/report.css cannot be read", e);
        }
    }
}
