package org.markwarden.notice.draft;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What XARF v4 asks of a report of brand_infringement, in our own words: facts of its core, its base of content reports and this
 * type (github.com/xarf/xarf-spec, schemas/v4, read 2026-11-30).
 */
final class XarfRules {
    private static final List<String> CORE = List.of(
            "xarf_version", "report_id", "timestamp", "reporter", "sender", "source_identifier", "category", "type");
    private static final List<String> OF_TYPE = List.of("url", "infringement_type", "legitimate_site");
    private static final Set<String> PARTY = Set.of("org", "contact", "domain");
    private static final Set<String> EVIDENCE = Set.of("content_type", "description", "payload", "hash", "size");
    private static final Set<String> INFRINGEMENTS = Set.of(
            "counterfeit",
            "typosquatting",
            "lookalike",
            "homograph",
            "unauthorized_reseller",
            "trademark_violation",
            "brand_impersonation",
            "logo_misuse",
            "other");
    private static final Set<String> ELEMENTS =
            Set.of("logo", "brand_name", "tagline", "color_scheme", "layout", "product_images", "domain_name", "other");
    private static final Pattern UUID_4 =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private final JsonNode report;
    private final List<String> faults = new ArrayList<>();

    private XarfRules(JsonNode report) {
        this.report = report;
    }

    /** What the report breaks, each rule in words; empty for a sound one. */
    static List<String> broken(JsonNode report) {
        XarfRules rules = new XarfRules(report);
        rules.core();
        rules.type();
        rules.evidence();
        return rules.faults;
    }

    private void core() {
        CORE.forEach(field -> ask(report.has(field), field + " is required"));
        ask(text("xarf_version").matches("4\\.[0-9]+\\.[0-9]+"), "xarf_version");
        ask(UUID_4.matcher(text("report_id")).matches(), "report_id is no UUID of version 4");
        ask(isInstant(text("timestamp")), "timestamp");
        party("reporter");
        party("sender");
        ask(!text("source_identifier").isEmpty(), "source_identifier");
        ask(length(text("description")) <= 1000, "description is too long");
    }

    private void type() {
        OF_TYPE.forEach(field -> ask(report.has(field), field + " is required"));
        ask(text("category").equals("content") && text("type").equals("brand_infringement"), "category and type");
        ask(
                URI.create(text("url")).isAbsolute()
                        && URI.create(text("legitimate_site")).isAbsolute(),
                "no URI");
        ask(INFRINGEMENTS.contains(text("infringement_type")), "infringement_type");
        report.path("infringing_elements").forEach(each -> ask(ELEMENTS.contains(each.stringValue()), "element"));
        report.path("products_offered").forEach(each -> ask(each.isString(), "products_offered"));
        JsonNode mark = report.path("trademark_details");
        mark.path("category")
                .forEach(each ->
                        ask(each.isIntegralNumber() && each.intValue() >= 1 && each.intValue() <= 45, "no Nice class"));
        for (String field : List.of("registration_number", "jurisdiction")) {
            ask(!mark.has(field) || mark.get(field).isString(), field);
        }
    }

    private void party(String name) {
        JsonNode party = report.path(name);
        ask(Set.copyOf(party.propertyNames()).equals(PARTY), name + " holds other fields than it may");
        ask(length(party.path("org").asString("")) <= 200, name + ".org is too long");
        ask(party.path("contact").asString("").matches("[^@\\s]+@[^@\\s]+"), name + ".contact is no mail address");
        ask(party.path("domain").asString("").matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*"), name + ".domain");
    }

    private void evidence() {
        ask(report.path("evidence").size() <= 50, "more than 50 items of evidence");
        for (JsonNode item : report.path("evidence")) {
            ask(EVIDENCE.containsAll(item.propertyNames()), "evidence holds other fields than it may");
            ask(item.path("content_type").isString(), "evidence.content_type");
            ask(length(item.path("description").asString("")) <= 500, "evidence.description is too long");
            ask(item.path("hash").asString("").matches("(md5|sha1|sha256|sha512):[a-fA-F0-9]+"), "evidence.hash");
            int size = Base64.getDecoder().decode(item.path("payload").stringValue()).length;
            ask(item.path("size").intValue() == size && size <= 5 << 20, "evidence.size");
        }
    }

    private void ask(boolean holds, String rule) {
        if (!holds) {
            faults.add(rule);
        }
    }

    private String text(String field) {
        return report.path(field).asString("");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isInstant(String text) {
        try {
            return Instant.parse(text).toString().equals(text);
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}
