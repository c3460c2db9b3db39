package org.markwarden.notice.draft;

import static org.markwarden.notice.draft.NoticeText.PLACEHOLDER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.Principal;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightKind;

/** What stands in the places of a template, in the language of the format. A line that asks only for what is not recorded is left out. */
final class NoticeValues {
    /** Left out where nobody recorded them: what a notice need not say of every right. */
    private static final Set<String> OPTIONAL = Set.of(
            "sender-address", "mandate", "right-goods", "right-classes", "right-term", "jurisdiction", "right-number");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final boolean chinese;
    private final Map<String, String> values = new HashMap<>();

    NoticeValues(NoticeFormat format, NoticeContent content, Instant at) {
        this.chinese = format == NoticeFormat.CN;
        RightEntry right = content.right().entry();
        Principal sender = content.draft().sender();
        put("notice-id", content.draft().id().value());
        put("date", TIME.format(at));
        put("platform", content.draft().platform());
        put("addressee", addressee(format, content.draft()));
        put("sender-name", sender.name());
        put("sender-contact", sender.contact());
        put("sender-address", sender.address());
        put("mandate", sender.mandate());
        put("holder", right.holder());
        put("right-kind", kind(content.right().kind()));
        put("right-name", right.name());
        put("right-number", right.number());
        put("right-goods", goods(right.goods()));
        put("right-classes", classes(right));
        put("right-term", term(right.validFrom(), right.validTo()));
        put("jurisdiction", right.jurisdiction() == null ? null : country(right.jurisdiction()));
        put("locations", locations(content.offers()));
        put("reason", format.words(content.draft().reason()));
        put("evidence", content.draft().evidence().stream().map(Sha256::hex).collect(Collectors.joining("\n")));
    }

    /** Says whether a line of the template has a value for everything that may be absent. */
    boolean hasWhatIsAskedIn(String line) {
        return PLACEHOLDER
                .matcher(line)
                .results()
                .map(match -> match.group(1))
                .noneMatch(name -> OPTIONAL.contains(name) && !values.containsKey(name));
    }

    /** The value of a place. */
    String of(String name) {
        return values.getOrDefault(name, chinese ? "（未登记）" : "(not recorded)");
    }

    private void put(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.put(name, value);
        }
    }

    private String addressee(NoticeFormat format, NoticeDraft draft) {
        String operator = draft.operator();
        if (chinese) {
            String role = draft.platform() + " 平台经营者";
            return operator == null ? role : operator + "（" + role + "）";
        }
        String role = (format == NoticeFormat.DSA ? "the provider of " : "the operator of ") + draft.platform();
        return operator == null ? role : operator + ", " + role;
    }

    private String kind(RightKind kind) {
        return switch (kind) {
            case TRADEMARK -> chinese ? "注册商标" : "registered trademark";
            case PATENT -> chinese ? "专利" : "patent";
            case GI -> chinese ? "地理标志" : "geographical indication";
            case SPECIAL_SIGN -> chinese ? "特殊标志" : "special sign";
            case COPYRIGHT -> chinese ? "著作权" : "copyright";
            case PLANT_VARIETY -> chinese ? "植物新品种" : "plant variety";
        };
    }

    private @Nullable String goods(@Nullable String goods) {
        return goods == null ? null : goods.strip().replaceAll("\\s*[;；]\\s*", chinese ? "；" : "; ");
    }

    private String classes(RightEntry right) {
        return right.classes().stream()
                .map(NiceClass::number)
                .map(number -> chinese ? "第" + number + "类" : String.valueOf(number))
                .collect(Collectors.joining(chinese ? "、" : ", "));
    }

    private @Nullable String term(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return null;
        }
        if (chinese) {
            return (from == null ? "" : "自" + from) + (to == null ? "起" : "至" + to);
        }
        return ((from == null ? "" : "from " + from) + (to == null ? "" : " to " + to)).strip();
    }

    /** By its ISO 3166 code; another word as it was recorded. */
    private String country(String jurisdiction) {
        String name =
                Locale.of("", jurisdiction).getDisplayCountry(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        return name.isEmpty() ? jurisdiction : name;
    }

    /** One address a line and alone on it, so that a program can pick them up. */
    private String locations(List<Offer> offers) {
        return IntStream.range(0, offers.size())
                .mapToObj(i -> location(i + 1, offers.get(i)))
                .collect(Collectors.joining("\n"));
    }

    private String location(int number, Offer offer) {
        String title = offer.title().replaceAll("\\s+", " ");
        String seller = offer.seller() == null ? "" : " / " + offer.seller().replaceAll("\\s+", " ");
        return "(%s) %s%s%s\n%s".formatted(number, title, seller, seen(offer.capturedAt()), offer.location());
    }

    private String seen(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        return chinese ? "（采集于" + TIME.format(at) + "）" : " (seen " + TIME.format(at) + ")";
    }
}
