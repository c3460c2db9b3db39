package org.markwarden.notice.draft;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.notice.Principal;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightKind;

/** Puts the content of a notice into the words of a template. */
public final class NoticeText {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z-]+)}}");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private NoticeText() {}

    /**
     * The notice in this format, UTF-8.
     *
     * @param at date of the notice
     * @throws NotRenderableException when the law behind the format does not fit the right
     */
    public static byte[] render(NoticeContent content, NoticeFormat format, Instant at) {
        String text = switch (format) {
            case CN, EN, DSA -> filled(format, content, at);
            case DMCA -> dmca(content, at);
            case XARF -> XarfReport.of(content, at);
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** 17 U.S.C. 512(c)(3) knows copyright only; used for anything else it would be a misrepresentation (512(f)). */
    private static String dmca(NoticeContent content, Instant at) {
        RightKind kind = content.right().kind();
        if (kind != RightKind.COPYRIGHT) {
            throw new NotRenderableException("a DMCA notice (17 U.S.C. 512(c)(3)) can only rest on copyright, "
                    + content.right().id() + " is a " + kind.label());
        }
        return filled(NoticeFormat.DMCA, content, at);
    }

    private static String filled(NoticeFormat format, NoticeContent content, Instant at) {
        Map<String, String> values = values(format, content, at);
        return PLACEHOLDER.matcher(template(format)).replaceAll(match -> value(values, match));
    }

    private static String value(Map<String, String> values, MatchResult match) {
        String value = values.get(match.group(1));
        if (value == null) {
            throw new IllegalStateException("template names an unknown placeholder: " + match.group());
        }
        return Matcher.quoteReplacement(value);
    }

    static String template(NoticeFormat format) {
        String name = format.label() + ".txt";
        try (InputStream in = NoticeText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("template missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("template unreadable: " + name, e);
        }
    }

    private static Map<String, String> values(NoticeFormat format, NoticeContent content, Instant at) {
        Unknown unknown = new Unknown(format == NoticeFormat.CN ? "（未登记）" : "(not recorded)");
        RightEntry right = content.right().entry();
        Principal sender = content.draft().sender();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("notice-id", content.draft().id().value());
        values.put("date", TIME.format(at));
        values.put("platform", content.draft().platform());
        values.put("sender-name", sender.name());
        values.put("sender-contact", sender.contact());
        values.put("sender-address", unknown.or(sender.address()));
        values.put("mandate", unknown.or(sender.mandate()));
        values.put("holder", unknown.or(right.holder()));
        values.put("right-kind", kind(format, content.right().kind()));
        values.put("right-name", unknown.or(right.name()));
        values.put("right-number", unknown.or(right.number()));
        values.put("right-goods", unknown.or(right.goods()));
        values.put("right-classes", unknown.or(classes(right)));
        values.put("right-term", unknown.or(right.validFrom()) + " – " + unknown.or(right.validTo()));
        values.put("jurisdiction", unknown.or(right.jurisdiction()));
        values.put("locations", locations(content));
        values.put("reason", content.draft().reason());
        values.put(
                "evidence", content.draft().evidence().stream().map(Sha256::hex).collect(Collectors.joining("\n")));
        return values;
    }

    private record Unknown(String word) {
        String or(@Nullable Object value) {
            return value == null || value.toString().isEmpty() ? word : value.toString();
        }
    }

    private static String classes(RightEntry right) {
        return right.classes().stream()
                .map(NiceClass::number)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /** One address a line and alone on it, so that a program can pick them up. */
    private static String locations(NoticeContent content) {
        return IntStream.range(0, content.offers().size())
                .mapToObj(i -> location(i + 1, content.offers().get(i)))
                .collect(Collectors.joining("\n"));
    }

    private static String location(int number, Offer offer) {
        String title = offer.title().replaceAll("\\s+", " ");
        String seller = offer.seller() == null ? "" : " / " + offer.seller();
        return "(%s) %s%s\n%s".formatted(number, title, seller, offer.location());
    }

    private static String kind(NoticeFormat format, RightKind kind) {
        if (format != NoticeFormat.CN) {
            return kind.label();
        }
        return switch (kind) {
            case TRADEMARK -> "商标";
            case PATENT -> "专利";
            case GI -> "地理标志";
            case SPECIAL_SIGN -> "特殊标志";
            case COPYRIGHT -> "著作权";
            case PLANT_VARIETY -> "植物新品种";
        };
    }
}
