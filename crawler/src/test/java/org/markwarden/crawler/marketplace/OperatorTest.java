package org.markwarden.crawler.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.crawler.marketplace.FactSource.Fact;

class OperatorTest {
    private static final Path SHIPPED =
            Path.of(System.getProperty("markwarden.root", ".")).resolve("config/marketplaces");

    /** The files of real marketplaces; the sample one is our own. */
    private static List<MarketplaceFile> real() {
        return MarketplaceFiles.readAll(SHIPPED).stream()
                .filter(file -> !file.name().equals("sample"))
                .toList();
    }

    private static Operator operator(String keys) {
        MarketplaceFile file = MarketplaceFiles.parse("x.yml", "name: x\nbase: https://shop.test/\noperator:\n" + keys);
        return Objects.requireNonNull(file.operator());
    }

    @Test
    void everyShippedFileSaysWhoRunsItOrThatItIsUnknown() {
        assertThat(real()).hasSize(25).allSatisfy(file -> {
            Operator operator = Objects.requireNonNull(file.operator());
            Set<Fact> told = EnumSet.noneOf(Fact.class);
            told.addAll(given(operator));
            told.addAll(unknown(operator));
            assertThat(told).as(file.name()).contains(Fact.NAME, Fact.PORTAL, Fact.PUBLICATIONS);
        });
    }

    @Test
    void everyFactOfAShippedFileHasItsSource() {
        assertThat(real()).allSatisfy(file -> {
            Operator operator = Objects.requireNonNull(file.operator());
            for (Fact fact : given(operator)) {
                assertThat(operator.sources())
                        .as("%s: %s", file.name(), fact)
                        .anySatisfy(source -> assertThat(source.of()).contains(fact));
            }
        });
    }

    @Test
    void noShippedFileOfARealMarketplaceIsWrittenToByTheProgram() {
        assertThat(real()).allSatisfy(file -> {
            Operator operator = Objects.requireNonNull(file.operator());
            assertThat(operator.notices()).isNull();
            assertThat(operator.mail()).isNull();
        });
    }

    private static Set<Fact> given(Operator operator) {
        Set<Fact> given = EnumSet.noneOf(Fact.class);
        if (operator.name() != null) {
            given.add(Fact.NAME);
        }
        if (operator.notices() != null) {
            given.add(Fact.NOTICES);
        }
        if (operator.mail() != null) {
            given.add(Fact.MAIL);
        }
        if (operator.portal() != null) {
            given.add(Fact.PORTAL);
        }
        if (!operator.publications().isEmpty()) {
            given.add(Fact.PUBLICATIONS);
        }
        return given;
    }

    private static Set<Fact> unknown(Operator operator) {
        Operator.Unknown unknown = operator.unknown();
        return unknown == null ? Set.of() : Set.copyOf(unknown.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mail: not-a-mailbox         | mail wants an address such as ipr@shop.example, has not-a-mailbox",
                "notices: 'ftp://shop.test/' | notices wants an http(s) address or a path, has ftp://shop.test/",
                "publications: ['javascript:x'] | publications wants an http(s) address or a path, has javascript:x",
                "max-locations: 0            | max-locations wants at least 1, has 0"
            })
    void refusesAddressesThatNoNoticeCanReach(String key, String fault) {
        assertThatThrownBy(() -> operator("  " + key + "\n")).hasMessageContaining(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail: ipr-notice@market.invalid",
                "notices: /operator/notices",
                "notices: operator/notices?to=ipr",
                "notices: 'HTTPS://shop.test:8443/notices'",
                "publications: [/operator/publications, 'https://shop.test/']"
            })
    void takesAddressesAsTheyAreWritten(String key) {
        assertThat(operator("  " + key + "\n")).isNotNull();
    }

    @Test
    void readsAPortalWithItsDemandsAndSources() {
        Operator operator = operator("""
                  portal: {address: "https://portal.test/ip", wants: [account, proof-of-right]}
                  sources:
                    - {of: [portal], page: "https://shop.test/help", unverified-since: 2020-08-01}
                    - {of: [portal, name], page: "https://news.test/", says: so they write, unverified-since: 2026-01-02}
                  unknown: {of: [publications], looked-for: 2026-11-29}
                """);

        assertThat(operator.portal())
                .isEqualTo(new Portal(
                        URI.create("https://portal.test/ip"),
                        List.of(Portal.Demand.ACCOUNT, Portal.Demand.PROOF_OF_RIGHT)));
        assertThat(operator.unverifiedSince(Fact.PORTAL)).contains(LocalDate.of(2026, 1, 2));
        assertThat(operator.unverifiedSince(Fact.MAIL)).isEmpty();
        assertThat(operator.unknown())
                .isEqualTo(new Operator.Unknown(List.of(Fact.PUBLICATIONS), LocalDate.of(2026, 11, 29)));
    }

    @Test
    void isVerifiedOnceSomebodySawTheLivePage() {
        Operator operator = operator("""
                  portal: {address: "https://portal.test/ip"}
                  sources:
                    - {of: [portal], page: "https://news.test/", unverified-since: 2026-01-02}
                    - {of: [portal], page: "https://portal.test/ip", verified: 2026-12-01}
                """);

        assertThat(operator.unverifiedSince(Fact.PORTAL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            portl: {address: "https://p.test/"}                                   | unknown key operator.portl, did you mean portal?
            portal: {adress: "https://p.test/"}                                   | did you mean address?
            portal: {wants: [account]}                                            | operator.portal.address: is missing
            portal: {address: "javascript:alert(1)"}                              | wants an http(s) address with a host
            portal: {address: "/ip"}                                              | wants an http(s) address with a host
            portal: {address: "https://p.test/", wants: [money]}                  | wants one of account, identity
            portal: {address: "https://p.test/"}                                  | portal: wants a source
            sources: [{of: [nmae], page: "https://p.test/", verified: 2026-11-29}] | wants one of name, notices
            sources: [{of: [name], page: "https://p.test/"}]                      | either verified or unverified-since
            sources: [{of: [name], page: "https://p.test/", verified: 2026-11-31}] | wants a day such as
            sources: [{of: [name], verified: 2026-11-29}]                         | sources[0].page: is missing
            sources: [{page: "https://p.test/", verified: 2026-11-29}]            | wants at least one of
            unknown: {of: [mail]}                                                 | wants of and looked-for
            """)
    void refusesWhatIsNot(String key, String words) {
        assertThatThrownBy(() -> operator("  " + key)).hasMessageContaining(words);
    }

    @Test
    void refusesAPortalBesideAChannelForTheProgram() {
        String portal = """
                  portal: {address: "https://portal.test/ip"}
                  sources: [{of: [portal], page: "https://portal.test/", verified: 2026-11-29}]
                """;
        assertThatThrownBy(() -> operator(portal + "  notices: /notices\n"))
                .hasMessageContaining("a portal is for people");
        assertThatThrownBy(() -> operator(portal + "  mail: ip@shop.test\n"))
                .hasMessageContaining("a portal is for people");
    }

    @Test
    void refusesToCallUnknownWhatItSays() {
        assertThatThrownBy(() -> operator("  name: x\n  unknown: {of: [name], looked-for: 2026-11-29}\n"))
                .hasMessageContaining("operator.unknown: name stands in the file");
    }
}
