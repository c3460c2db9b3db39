package org.markwarden.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.markwarden.testkit.Samples.NOW;
import static org.markwarden.testkit.Samples.VERSIONS;
import static org.markwarden.testkit.Samples.caseFile;
import static org.markwarden.testkit.Samples.decision;
import static org.markwarden.testkit.Samples.draft;
import static org.markwarden.testkit.Samples.event;
import static org.markwarden.testkit.Samples.evidence;
import static org.markwarden.testkit.Samples.listing;
import static org.markwarden.testkit.Samples.match;
import static org.markwarden.testkit.Samples.right;
import static org.markwarden.testkit.Samples.snapshot;
import static org.markwarden.testkit.Samples.visit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.clue.Clue;
import org.markwarden.domain.clue.ClueItem;
import org.markwarden.domain.clue.ClueReceipt;
import org.markwarden.domain.clue.ItemOutcome;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.CounterStatement;
import org.markwarden.domain.notice.Deadline;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.domain.notice.Outcome;
import org.markwarden.domain.notice.OutcomeKind;
import org.markwarden.domain.notice.PlatformResult;
import org.markwarden.domain.notice.Publication;
import org.markwarden.domain.people.Account;
import org.markwarden.domain.people.Role;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.domain.snapshot.PageKind;
import org.markwarden.storage.CoverageStore.Drift;
import org.markwarden.storage.CoverageStore.ListPage;
import org.markwarden.storage.CoverageStore.PageFields;
import org.markwarden.storage.CoverageStore.Series;
import org.markwarden.storage.CoverageStore.Share;
import org.markwarden.storage.HostRecord;
import org.markwarden.storage.PriceStore.SeenPrice;
import org.markwarden.storage.PriceStore.SeenPrice.Like;
import org.markwarden.storage.Storage;
import org.markwarden.storage.StorageException;
import org.markwarden.storage.jdbc.JdbcStorage;
import org.markwarden.storage.jdbc.PostgresUrl;
import org.markwarden.testkit.postgres.TestPostgres;
import org.markwarden.testkit.postgres.TestPostgres.Answer;

/** Everything moves from SQLite to PostgreSQL and back without a changed byte. */
class MoveTest {
    private static final URI PAGE = URI.create("http://shop.example/notices");

    @TempDir
    Path temp;

    private static PostgresUrl postgres() throws Exception {
        return switch (TestPostgres.answer()) {
            case Answer.Server server -> TestPostgres.emptySchema(server);
            case Answer.None none -> abort(none.reason());
        };
    }

    @Test
    void movesThereAndBackUnchanged() throws Exception {
        Path first = Files.createDirectory(temp.resolve("first"));
        Path second = Files.createDirectory(temp.resolve("second"));
        Path third = Files.createDirectory(temp.resolve("third"));
        try (JdbcStorage sqlite = JdbcStorage.sqlite(Files.createDirectory(temp.resolve("from")));
                JdbcStorage postgres = JdbcStorage.postgres(postgres());
                JdbcStorage back = JdbcStorage.sqlite(Files.createDirectory(temp.resolve("to")))) {
            fill(sqlite);
            sqlite.exportTables(name -> Files.newOutputStream(first.resolve(name)));
            postgres.importTables(first);
            postgres.exportTables(name -> Files.newOutputStream(second.resolve(name)));
            back.importTables(second);
            back.exportTables(name -> Files.newOutputStream(third.resolve(name)));

            assertThat(postgres.audit().firstBroken()).isEmpty();
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> postgres.importTables(first))
                    .withMessage("the database to restore into is not empty");
        }

        Map<String, Set<String>> rows = rows(first);
        assertThat(rows)
                .allSatisfy((table, lines) -> assertThat(lines).as(table).hasSizeGreaterThan(1));
        assertThat(rows(second)).isEqualTo(rows);
        assertThat(rows(third)).isEqualTo(rows);
    }

    private static void fill(Storage storage) {
        Listing listing = listing("a", NOW);
        NoticeId notice = new NoticeId("n1");
        storage.frontier().add(List.of(visit("http://shop.example/1")));
        storage.frontier()
                .complete(
                        visit("http://shop.example/1"),
                        new Fetch.Throttled(PAGE, NOW, 429, Duration.ofSeconds(3)),
                        NOW);
        storage.frontier().saveHost(new HostRecord("shop.example", NOW, 1, "User-agent: *", 200, NOW, 2));
        storage.snapshots().add(snapshot("s1", PAGE.toString(), NOW));
        storage.listings().add(listing);
        LiveRoomContract.fill(storage.liveRooms());
        SellerContract.fill(storage);
        storage.matches().add(listing, match(listing, VERSIONS), NOW);
        storage.matches().stand(VERSIONS);
        storage.rights().upsert(List.of(right("TM-001", "晴屿朗 𠮷"), right("TM-002", "鲸澜")));
        storage.rights().remove(List.of(new RightId("TM-002")));
        storage.caseFiles().open(caseFile("c1", 1));
        storage.caseFiles().decide(decision("c1", Verdict.CONFIRMED, NOW));
        storage.caseFiles().readAgain(decision("c1", Verdict.DISMISSED, NOW));
        Like like = new Like("sample", new RightId("TM-001"), "耳机", "CNY");
        storage.prices().add(List.of(new SeenPrice(like, new ListingId("a"), 99.5, LocalDate.of(2026, 11, 20))));
        storage.evidence().add(evidence("p", "c1", NOW));
        storage.notices().draft(draft("n1", NOW, "c1"));
        storage.notices().clear(new ClearedNotice(draft("n1", NOW, "c1"), "li", NOW));
        storage.notices().add(new Dispatch.Accepted(notice, 1, NOW, null, "250"));
        storage.notices().add(new Outcome(notice, PAGE, OutcomeKind.REMOVED, "404", null, NOW));
        storage.notices().add(new Publication(notice, PAGE, PlatformResult.REMOVED, "公示", true, null, NOW));
        storage.notices().add(new CounterStatement(notice, PAGE, "不侵权", NOW));
        storage.notices().add(new Deadline(notice, "clock", NOW, null, "law"));
        Sha256 clue = Sha256.of(new byte[] {1});
        storage.clues().add(new Clue(clue, "举报.csv", "csv", 1, NOW));
        storage.clues().add(new ClueReceipt(clue, "12315", null, PAGE, "li", NOW));
        storage.clues()
                .addItems(List.of(
                        new ClueItem(clue, 1, "row 1", ItemOutcome.READ, "", PAGE, null, List.of(new ListingId("a")))));
        Series series = new Series("sample", PageKind.PRODUCT);
        storage.coverage().count(List.of(new PageFields(series, Set.of("price"), NOW)));
        storage.coverage().raise(new Drift(series, "price", new Share(9, 9), new Share(0, 9), 1, NOW, null));
        storage.coverage().see(new ListPage("sample", "/list", PAGE, null, List.of("1"), List.of(PAGE)));
        storage.frontier().holdHost("shop.example", "one", NOW, NOW);
        storage.accounts().add(new Account("wang", Set.of(Role.ANALYST), "hash", true, NOW));
        storage.audit().append(List.of(event("c1"), event("c2")));
    }

    private static Map<String, Set<String>> rows(Path folder) throws IOException {
        Map<String, Set<String>> rows = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                rows.put(file.getFileName().toString(), lines(file));
            }
        }
        return rows;
    }

    private static Set<String> lines(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return Set.copyOf(reader.lines().toList());
        }
    }
}
