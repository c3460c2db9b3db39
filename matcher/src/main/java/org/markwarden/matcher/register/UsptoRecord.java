package org.markwarden.matcher.register;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A trademark of the USPTO's daily applications file (element {@code case-file}, DTD v2.0 to v2.3). */
final class UsptoRecord implements TrademarkRecord {

    private final Map<String, String> row = new HashMap<>(Map.of("kind", "trademark", "jurisdiction", "US"));
    private final Set<String> classes = new LinkedHashSet<>();
    private String serial = "";
    private String statementType = "";

    @Override
    public void text(String path, String text) {
        switch (path) {
            case "serial-number" -> serial = text;
            case "registration-number" -> number(text);
            case "case-file-header/mark-identification" -> row.put("name", text);
            case "case-file-header/filing-date" -> row.put("filed", day(text));
            case "case-file-header/registration-date" -> row.put("valid_from", day(text));
            case "case-file-header/status-code" -> row.put("status", status(text));
            case "case-file-statements/case-file-statement/type-code" -> statementType = text;
            case "case-file-statements/case-file-statement/text" -> statement(text);
            case "classifications/classification/international-code" -> addClass(text);
            case "case-file-owners/case-file-owner/party-name" -> row.put("holder", text);
            default -> {}
        }
    }

    private void number(String text) {
        if (!text.matches("0*")) {
            row.put("number", text);
        }
    }

    /** GS statements list goods; TR and TL translate or transliterate the mark. */
    private void statement(String text) {
        if (statementType.startsWith("GS")) {
            row.merge("goods", text, (a, b) -> a + "; " + b);
        }
    }

    private void addClass(String text) {
        if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 45) {
            classes.add(String.valueOf(Integer.parseInt(text)));
        }
    }

    static String day(String text) {
        return text.matches("[0-9]{8}")
                ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)
                : text;
    }

    /** Status codes of the USPTO: 700 to 708 and 800 registered, 6xx dead, 710 and up cancelled, 900 expired. */
    static String status(String code) {
        if (!code.matches("[0-9]{3}")) {
            return "pending";
        }
        int number = Integer.parseInt(code);
        if (number >= 900 && number < 1000) {
            return "expired";
        }
        if ((number >= 709 && number < 730) || (number >= 600 && number < 610)) {
            return "cancelled";
        }
        return (number >= 700 && number < 709) || (number >= 780 && number <= 800) ? "registered" : "pending";
    }

    @Override
    public Map<String, String> row() {
        if (!serial.isEmpty()) {
            row.put("id", "US-" + serial);
            row.putIfAbsent("number", serial);
        }
        row.put("classes", String.join(";", classes));
        return row;
    }
}
