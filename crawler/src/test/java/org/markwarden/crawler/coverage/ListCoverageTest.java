package org.markwarden.crawler.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.markwarden.testkit.Samples.NOW;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.markwarden.crawler.coverage.ListCoverage.Extent;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.storage.CoverageStore.ListPage;
import org.markwarden.storage.Storage;
import org.markwarden.storage.Visit;
import org.markwarden.storage.memory.MemoryStorage;

class ListCoverageTest {
    private static final URI FIRST = URI.create("https://a.test/list");
    private static final URI SECOND = URI.create("https://a.test/list?page=2");

    private final Storage storage = new MemoryStorage();

    private void see(URI url, @Nullable Long declared, List<String> items, URI... next) {
        storage.coverage().see(new ListPage("a", "a.test/list", url, declared, items, List.of(next)));
    }

    private ListCoverage list() {
        return ListCoverage.of(storage, "a").getFirst();
    }

    @Test
    void isCompleteWhenEveryPageWasSeenAndTheDeclaredNumberFound() {
        see(FIRST, 3L, List.of("1", "2"), SECOND);
        see(SECOND, 3L, List.of("2", "3"));
        assertThat(list().extent()).isEqualTo(Extent.COMPLETE);
        assertThat(list().found()).isEqualTo(3);
        assertThat(list().pages()).isEqualTo(2);
    }

    @Test
    void isNotCompleteWhenFewerItemsWereFoundThanDeclared() {
        see(FIRST, 5L, List.of("1", "2"));
        assertThat(list().extent()).isEqualTo(Extent.INCOMPLETE);
    }

    @Test
    void isUnknownWhenOnePageSaysNothingOfMore() {
        see(FIRST, null, List.of("1", "2"));
        assertThat(list().extent()).isEqualTo(Extent.UNKNOWN);
        see(FIRST, 2L, List.of("1", "2"));
        assertThat(list().extent()).isEqualTo(Extent.COMPLETE);
    }

    @Test
    void isCompleteAtTheLastPageOfAListWhosePagesAreCalledDifferently() {
        URI last = URI.create("https://a.test/list?cursor=x");
        see(FIRST, null, List.of("1"), last);
        storage.coverage().see(new ListPage("a", "a.test/list?cursor=x", last, null, List.of("2"), List.of()));
        assertThat(ListCoverage.of(storage, "a"))
                .as("one list, whatever its pages are called")
                .extracting(ListCoverage::list, ListCoverage::extent, ListCoverage::found)
                .containsExactly(tuple("a.test/list", Extent.COMPLETE, 2L));
    }

    @Test
    void pagesThatNameEachOtherAsFollowingAreOneList() {
        URI other = URI.create("https://a.test/other");
        see(FIRST, null, List.of("1"), other);
        storage.coverage().see(new ListPage("a", "a.test/other", other, null, List.of("2"), List.of(FIRST)));
        assertThat(ListCoverage.of(storage, "a"))
                .extracting(ListCoverage::found)
                .containsExactly(2L);
    }

    @Test
    void saysWhyAPageIsMissing() {
        see(FIRST, null, List.of("1"), SECOND);
        assertThat(list().missing().get(SECOND.toString())).startsWith("not planned");
        Visit visit = new Visit(SECOND, "a.test", "a", 0, "discover", NOW, FIRST, null, null);
        storage.frontier().add(List.of(visit));
        assertThat(list().missing()).containsEntry(SECOND.toString(), "not visited yet");
        storage.frontier().complete(visit, new Fetch.Failed(SECOND, NOW, "connect timed out"), NOW);
        assertThat(list().missing()).containsEntry(SECOND.toString(), "connect timed out");
        storage.frontier()
                .complete(visit, new Fetch.Throttled(SECOND, NOW.plusSeconds(1), 429, Duration.ofSeconds(9)), NOW);
        assertThat(list().missing()).containsEntry(SECOND.toString(), "the host asked for patience");
        assertThat(list().extent()).isEqualTo(Extent.INCOMPLETE);
    }
}
