package org.markwarden.matcher.register.form;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwarden.domain.right.RightChange;
import org.markwarden.storage.json.RightJson;

/**
 * A trademark of the USPTO's daily applications file (element {@code case-file}, DTD v2.0 to v2.3). The file has no
 * deletions: a mark that ended comes with the status code of its end. A record without its header only tells of an event
 * and leaves the mark as it is known.
 */
final class UsptoRecord implements TrademarkRecord {

    private static final Pattern DAY = Pattern.compile("[0-9]{8}");
    private static final Pattern CLASS = Pattern.compile("[0-9]{1,3}");
    private static final Pattern ZEROES = Pattern.compile("0*");
    private static final Pattern IN_LATIN = Pattern.compile("transliterates? to [\"“]?([^\"”.,;]{2,80})");
    private static final int LAST_CLASS = 45;

    private final Map<String, String> row = new HashMap<>(Map.of("kind", "trademark", "jurisdiction", "US"));
    private final Set<String> classes = new LinkedHashSet<>();
    private final Set<String> aliases = new LinkedHashSet<>();
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
            case "case-file-header/status-code" -> row.put("status", StatusWords.ofUsCode(text));
            case "case-file-statements/case-file-statement/type-code" -> statementType = text;
            case "case-file-statements/case-file-statement/text" -> statement(text);
            case "classifications/classification/international-code" -> addClass(text);
            case "case-file-owners/case-file-owner/party-name" -> row.putIfAbsent("holder", text);
            default -> {}
        }
    }

    private void number(String text) {
        if (!ZEROES.matcher(text).matches()) {
            row.put("number", text);
        }
    }

    /** GS statements list the goods, TL tells how a mark in another script reads, PM is the office's search form. */
    private void statement(String text) {
        if (statementType.startsWith("GS")) {
            row.merge("goods", text, (a, b) -> a + "; " + b);
        } else if (statementType.startsWith("TL")) {
            Matcher reads = IN_LATIN.matcher(text);
            if (reads.find()) {
                String reading = reads.group(1).replace('|', ' ');
                int and = reading.indexOf(" and ");
                aliases.add((and < 0 ? reading : reading.substring(0, and)).strip());
            }
        }
    }

    private void addClass(String text) {
        if (CLASS.matcher(text).matches() && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= LAST_CLASS) {
            classes.add(String.valueOf(Integer.parseInt(text)));
        }
    }

    static String day(String text) {
        return DAY.matcher(text).matches()
                ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)
                : text;
    }

    @Override
    public RightChange change() {
        if (serial.isEmpty()) {
            throw new IllegalArgumentException("a case-file without serial-number");
        }
        if (!row.containsKey("status")) {
            throw new IllegalArgumentException(
                    "case-file " + serial + " has no status-code; what is known of it stays as it is");
        }
        row.put("id", "US-" + serial);
        row.putIfAbsent("number", serial);
        row.put("classes", String.join(";", classes));
        row.put("aliases", String.join("|", aliases));
        return new RightChange.Put(RightJson.read(row));
    }
}
