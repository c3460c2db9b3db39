package org.markwarden.matcher.register;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A trademark of WIPO ST.96 (component {@code Trademark}, versions 4 to 8). */
final class St96Record implements TrademarkRecord {

    private final Map<String, String> row = new HashMap<>(Map.of("kind", "trademark"));
    private final Set<String> classes = new LinkedHashSet<>();
    private final Set<String> aliases = new LinkedHashSet<>();

    @Override
    public void text(String path, String text) {
        String element = path.substring(path.lastIndexOf('/') + 1);
        switch (element) {
            case "RegistrationNumber" -> row.put("number", text);
            case "ApplicationNumberText", "ST13ApplicationNumber" -> row.putIfAbsent("application", text);
            case "RegistrationOfficeCode", "ReceivingOfficeCode" -> row.putIfAbsent("jurisdiction", text);
            case "MarkVerbalElementText", "MarkSignificantVerbalElementText" -> name(text);
            case "MarkTransliterationText", "MarkTranslationText" -> aliases.add(text.replace('|', ' '));
            case "ClassNumber" -> addClass(text);
            case "GoodsServicesDescriptionText" -> row.merge("goods", text, (a, b) -> a + "; " + b);
            case "RegistrationDate" -> row.putIfAbsent("valid_from", day(text));
            case "ApplicationDate" -> row.putIfAbsent("filed", day(text));
            case "ExpiryDate" -> row.putIfAbsent("valid_to", day(text));
            case "MarkCurrentStatusCode" -> row.put("status", status(text));
            case "OrganizationStandardName", "EntityName", "PersonFullName" -> holder(path, text);
            default -> {}
        }
    }

    private void name(String text) {
        if (row.putIfAbsent("name", text) != null) {
            aliases.add(text.replace('|', ' '));
        }
    }

    private void addClass(String text) {
        if (text.matches("[0-9]{1,2}")) {
            classes.add(String.valueOf(Integer.parseInt(text)));
        }
    }

    private void holder(String path, String text) {
        if (path.contains("Applicant") || path.contains("Holder")) {
            row.putIfAbsent("holder", text);
        }
    }

    static String day(String text) {
        return text.length() > 10 ? text.substring(0, 10) : text;
    }

    /** ST.96 words the status freely; what is not plainly ended or pending counts as registered. */
    static String status(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.contains("expired") || word.contains("ended") || word.contains("lapsed")) {
            return "expired";
        }
        if (word.contains("invalid")) {
            return "invalidated";
        }
        if (word.contains("cancel")
                || word.contains("withdrawn")
                || word.contains("surrender")
                || word.contains("refused")
                || word.contains("abandon")) {
            return "cancelled";
        }
        return word.contains("registered") || word.contains("granted") ? "registered" : "pending";
    }

    @Override
    public Map<String, String> row() {
        String number = row.getOrDefault("number", row.getOrDefault("application", ""));
        if (!number.isEmpty()) {
            row.put("id", row.getOrDefault("jurisdiction", "ST96") + "-" + number);
            row.putIfAbsent("number", number);
        }
        row.remove("application");
        row.put("classes", String.join(";", classes));
        row.put("aliases", String.join("|", aliases));
        return row;
    }
}
