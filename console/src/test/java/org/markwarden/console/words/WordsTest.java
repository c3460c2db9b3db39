package org.markwarden.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.console.casework.Deciding;
import org.markwarden.console.casework.DecisionReason;
import org.markwarden.console.security.PasswordRules;
import org.markwarden.crawler.marketplace.Portal;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.listing.Availability;
import org.markwarden.domain.listing.ListingKind;
import org.markwarden.domain.listing.ShopType;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.notice.OutcomeKind;
import org.markwarden.domain.notice.PlatformResult;
import org.markwarden.domain.people.Role;
import org.markwarden.domain.right.RightKind;
import org.markwarden.domain.right.RightStatus;
import org.markwarden.domain.snapshot.PageKind;
import org.markwarden.notice.byhand.Recording;
import org.markwarden.notice.clearance.Check;
import org.markwarden.notice.draft.NoticeGrounds;

class WordsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][a-z0-9.-]+)");

    private final Properties english = read("words.properties", "/org/markwarden/domain/words/codes.properties");
    private final Properties chinese =
            read("words_zh_CN.properties", "/org/markwarden/domain/words/codes_zh_CN.properties");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() {
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
        }
    }

    @Test
    void noWordsHoldAnApostropheThatMessageFormatWouldTakeForAQuote() {
        assertThat(english.values()).noneMatch(words -> words.toString().contains("'"));
        assertThat(chinese.values()).noneMatch(words -> words.toString().contains("'"));
    }

    @Test
    void everyKeyOfATemplateHasWords() throws IOException {
        Path pages = Path.of(Objects.requireNonNull(WordsTest.class.getResource("/org/markwarden/console/web/pages"))
                .getPath());
        List<String> keys = new ArrayList<>();
        try (Stream<Path> files = Files.list(pages)) {
            for (Path file : files.toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        assertThat(keys)
                .hasSizeGreaterThan(100)
                .allSatisfy(key -> assertThat(english.stringPropertyNames()).contains(key));
    }

    @Test
    void everyValueOfAClosedSetHasWords() {
        List<String> keys = new ArrayList<>();
        add(keys, "state.", CaseState.values(), CaseState::label);
        add(keys, "verdict.", Verdict.values(), Verdict::label);
        add(keys, "decide.", Verdict.values(), Verdict::label);
        add(keys, "reason.", DecisionReason.values(), DecisionReason::code);
        add(keys, "refusal.", Deciding.Refusal.values(), Deciding.Refusal::label);
        add(keys, "submission.refusal.", Recording.Refusal.values(), Recording.Refusal::label);
        add(keys, "submission.wants.", Portal.Demand.values(), Portal.Demand::label);
        add(keys, "kind.", RightKind.values(), RightKind::label);
        add(keys, "status.", RightStatus.values(), RightStatus::label);
        add(keys, "listing.kind.", ListingKind.values(), ListingKind::label);
        add(keys, "listing.availability.", Availability.values(), Availability::label);
        add(keys, "listing.shop-type.", ShopType.values(), ShopType::label);
        add(keys, "variant.", Variant.values(), Variant::label);
        add(keys, "use.", Use.values(), Use::label);
        add(keys, "outcome.", OutcomeKind.values(), OutcomeKind::label);
        add(keys, "result.", PlatformResult.values(), PlatformResult::label);
        add(keys, "role.", Role.values(), Role::label);
        add(keys, "snapshot.page.", PageKind.values(), PageKind::label);
        add(keys, "check.", Check.values(), Check::label);
        NoticeGrounds.shipped().signals().forEach(signal -> keys.add("signal." + signal));
        add(keys, "fault.password.", PasswordRules.Fault.values(), PasswordRules.Fault::label);
        assertThat(english.stringPropertyNames()).containsAll(keys);
    }

    @Test
    void everyActionOfTheAuditLogHasWords() throws IOException {
        Pattern action =
                Pattern.compile("\"((?:account|case|clue|counter-statement|evidence|notice|token)\\.[a-z-]+)\"");
        Path root = Path.of(System.getProperty("markwarden.root", ".."));
        Set<String> actions = new TreeSet<>();
        for (String module : List.of("notice-sender", "console", "crawler", "matcher")) {
            try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String source = Files.readString(file);
                    if (source.contains("AuditEvent")) {
                        action.matcher(source).results().forEach(found -> actions.add("action." + found.group(1)));
                    }
                }
            }
        }
        actions.remove("action.notice.json");
        assertThat(actions).hasSizeGreaterThan(15);
        assertThat(english.stringPropertyNames()).containsAll(actions);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 410, 413, 429, 503, 507})
    void everyExplainedErrorHasTitleAndText(int status) {
        assertThat(english.stringPropertyNames()).contains("error." + status + ".title", "error." + status + ".text");
    }

    private static <T> void add(
            List<String> keys, String prefix, T[] values, java.util.function.Function<T, String> label) {
        Stream.of(values).map(value -> prefix + label.apply(value)).forEach(keys::add);
    }

    private static Set<String> placeholders(String words) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(words);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static Properties read(String... names) {
        Properties words = new Properties();
        for (String name : names) {
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(WordsTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
                words.load(reader);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return words;
    }
}
