package org.markwarden.matcher.register.form;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.right.RightChange;
import org.markwarden.domain.right.RightId;
import org.markwarden.storage.json.RightJson;

/**
 * A trademark of WIPO ST.96 (component {@code Trademark}, versions 1 to 8), also as USPTO and CIPO write it. Numbers and
 * dates count only where they speak of this mark: those of priorities, divisions and associated marks stand deeper. The id
 * is made of the application number, which a mark has from its first day to its last.
 */
final class St96Record implements TrademarkRecord {

    private static final Pattern CLASS = Pattern.compile("[0-9]{1,3}");
    private static final int LAST_CLASS = 45;
    private static final int LONGEST_TRANSLATION = 80;

    private final boolean leaves;
    private final Map<String, String> row = new HashMap<>(Map.of("kind", "trademark"));
    private final Set<String> classes = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> goods = new LinkedHashSet<>();
    private final Map<String, String> numbers = new HashMap<>();
    private @Nullable String status;

    /** A record whose operation is {@code Delete} takes the mark out; any other, or none, puts it in. */
    St96Record(String operation) {
        leaves = operation.toLowerCase(Locale.ROOT).startsWith("delet");
    }

    @Override
    public void text(String path, String text) {
        switch (path) {
            case "ST13ApplicationNumber", "ApplicationNumber/ST13ApplicationNumber" ->
                numbers.putIfAbsent("st13", text);
            case "ApplicationNumber", "ApplicationNumberText", "ApplicationNumber/ApplicationNumberText" ->
                numbers.putIfAbsent("application", text);
            case "RegistrationNumber", "InternationalRegistrationNumber" -> row.putIfAbsent("number", text);
            case "RegistrationOfficeCode" -> row.put("jurisdiction", text);
            case "ReceivingOfficeCode", "ApplicationNumber/IPOfficeCode" -> row.putIfAbsent("jurisdiction", text);
            case "RegistrationDate" -> row.putIfAbsent("valid_from", day(text));
            case "ApplicationDate" -> row.putIfAbsent("filed", day(text));
            case "ExpiryDate" -> row.putIfAbsent("valid_to", day(text));
            case "MarkCurrentStatusCode" -> status = text;
            default -> inside(path, text);
        }
    }

    private void inside(String path, String text) {
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "MarkVerbalElementText", "MarkSignificantVerbalElementText" -> names.add(text.replace('|', ' '));
            case "MarkTransliteration", "MarkTransliterationText", "MarkTranslationText" -> inOtherWords(text);
            case "ClassNumber" -> addClass(text);
            case "GoodsServicesDescriptionText", "ClassificationTermText" -> goods.add(text);
            case "OrganizationStandardName", "EntityName", "PersonFullName" -> holder(path, text);
            default -> {}
        }
    }

    /** Some offices write a sentence about the translation here instead of it. */
    private void inOtherWords(String text) {
        if (text.length() <= LONGEST_TRANSLATION && !text.contains("ransl")) {
            names.add(text.replace('|', ' '));
        }
    }

    private void addClass(String text) {
        if (CLASS.matcher(text).matches() && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= LAST_CLASS) {
            classes.add(String.valueOf(Integer.parseInt(text)));
        }
    }

    /** Owners stand with the latest first. */
    private void holder(String path, String text) {
        if (path.startsWith("Applicant") || path.startsWith("Holder")) {
            row.putIfAbsent("holder", text);
        }
    }

    /** Days come with a time zone or a time behind. */
    static String day(String text) {
        return text.length() > 10 ? text.substring(0, 10) : text;
    }

    @Override
    public RightChange change() {
        RightId id = id();
        if (leaves) {
            return new RightChange.Remove(id);
        }
        row.put("id", id.value());
        String application = numbers.getOrDefault("application", numbers.get("st13"));
        if (application != null) {
            row.putIfAbsent("number", application);
        }
        row.put("status", StatusWords.of(row.getOrDefault("jurisdiction", ""), status, row.containsKey("valid_from")));
        names.stream().findFirst().ifPresent(name -> row.put("name", name));
        row.put("classes", String.join(";", classes));
        row.put("aliases", String.join("|", names.stream().skip(1).toList()));
        row.put("goods", String.join("; ", goods));
        return new RightChange.Put(RightJson.read(row));
    }

    private RightId id() {
        String st13 = numbers.get("st13");
        if (st13 != null) {
            return new RightId("ST13-" + st13);
        }
        String number = numbers.getOrDefault("application", row.get("number"));
        if (number == null) {
            throw new IllegalArgumentException("a trademark without application and registration number");
        }
        return new RightId(row.getOrDefault("jurisdiction", "ST96") + "-" + number);
    }
}
