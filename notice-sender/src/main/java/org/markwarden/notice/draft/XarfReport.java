package org.markwarden.notice.draft;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.notice.Principal;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightKind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reports in the exchange format of abuse desks: XARF 4.2, category content, type brand_infringement. A report is of one address, so
 * that a notice is one report a line for each of its places, as JSON lines.
 */
final class XarfReport {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@([\\w-]+(?:\\.[\\w-]+)+)");
    private static final Pattern SITE = Pattern.compile("https?://[^\\s;|,]+");
    private static final int MOST_WORDS = 1000;
    private static final int MOST_OF_A_NAME = 200;
    private static final int MOST_EVIDENCE = 50;

    private XarfReport() {}

    static String of(NoticeContent content, Instant at) {
        requireBrand(content);
        return content.offers().stream()
                .map(offer -> MAPPER.writeValueAsString(report(content, offer, at)) + "\n")
                .collect(Collectors.joining());
    }

    private static void requireBrand(NoticeContent content) {
        RightKind kind = content.right().kind();
        switch (kind) {
            case TRADEMARK, GI, SPECIAL_SIGN -> {}
            case PATENT, COPYRIGHT, PLANT_VARIETY ->
                throw new NotRenderableException("XARF brand_infringement stands on a sign, "
                        + content.right().id() + " is a " + kind.label());
        }
    }

    private static ObjectNode report(NoticeContent content, Offer offer, Instant at) {
        ObjectNode report = MAPPER.createObjectNode();
        String identity = content.draft().id() + "\n" + offer.location();
        RightEntry right = content.right().entry();
        report.put("xarf_version", "4.2.0");
        report.put("report_id", uuid(identity));
        report.put("timestamp", (offer.capturedAt() == null ? at : offer.capturedAt()).toString());
        Principal sender = content.draft().sender();
        party(report.putObject("reporter"), right.holder() == null ? sender.name() : right.holder(), sender);
        party(report.putObject("sender"), sender.name(), sender);
        report.put("source_identifier", String.valueOf(offer.location().getHost()));
        report.put("category", "content").put("type", "brand_infringement");
        report.put("evidence_source", "crawler");
        report.put("url", offer.location().toString());
        report.put("infringement_type", "trademark_violation");
        report.put("legitimate_site", site(right.note()));
        if (right.name() != null) {
            report.put("target_brand", right.name());
        }
        int place = content.offers().indexOf(offer) + 1;
        report.put(
                "description",
                cut(NoticeReason.ofPlace(NoticeFormat.XARF.words(content.draft().reason()), place), MOST_WORDS));
        report.putArray("infringing_elements").add("brand_name");
        report.putArray("products_offered").add(offer.title());
        details(report.putObject("trademark_details"), right);
        evidence(report.putArray("evidence"), offer.evidence());
        return report;
    }

    private static void party(ObjectNode node, String organisation, Principal sender) {
        Matcher mail = MAIL.matcher(sender.contact());
        if (!mail.find()) {
            throw new NotRenderableException("XARF wants a mail address to reach the sender: " + sender.contact());
        }
        node.put("org", cut(organisation, MOST_OF_A_NAME))
                .put("contact", mail.group())
                .put("domain", mail.group(1));
    }

    /** Required by the schema; where the register names no site of the holder, it says so rather than inventing one. */
    private static String site(@Nullable String note) {
        Matcher site = SITE.matcher(note == null ? "" : note);
        return site.find() ? site.group() : "about:unknown";
    }

    private static void details(ObjectNode node, RightEntry right) {
        if (right.number() != null) {
            node.put("registration_number", right.number());
        }
        if (right.jurisdiction() != null) {
            node.put("jurisdiction", right.jurisdiction());
        }
        ArrayNode classes = node.putArray("category");
        right.classes().stream().map(NiceClass::number).forEach(classes::add);
    }

    /** Packages are too large for the 5 MB of an item; the item holds the digest to ask for one by. */
    private static void evidence(ArrayNode node, List<Sha256> packages) {
        for (Sha256 digest : packages.subList(0, Math.min(packages.size(), MOST_EVIDENCE))) {
            byte[] words = ("Sealed evidence package (ASiC-E), SHA-256 " + digest + ", sent on request.\n")
                    .getBytes(StandardCharsets.UTF_8);
            node.addObject()
                    .put("content_type", "text/plain")
                    .put("description", "SHA-256 of the sealed evidence package")
                    .put("payload", Base64.getEncoder().encodeToString(words))
                    .put("hash", "sha256:" + Sha256.of(words))
                    .put("size", words.length);
        }
    }

    /** A UUID of version 4 in form, the same each time, so that a report sent again is known. */
    private static String uuid(String identity) {
        String hex = Sha256.of(identity.getBytes(StandardCharsets.UTF_8)).hex();
        long high = (Long.parseUnsignedLong(hex.substring(0, 16), 16) & ~0xF000L) | 0x4000L;
        long low =
                (Long.parseUnsignedLong(hex.substring(16, 32), 16) & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /** Lengths of a schema count code points. */
    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
