package org.markwarden.domain.listing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\ud800", "\udc00b"})
    void refusesWhatIsNoTextInEveryField(String text) {
        Listing.Builder listing = Listing.builder(new ListingId("l"), "t");

        assertThatThrownBy(() -> Listing.builder(new ListingId("l"), text).build())
                .hasMessageContaining("title");
        assertThatThrownBy(() -> listing.gtin(List.of(text)).build()).hasMessageContaining("gtin");
        assertThatThrownBy(() -> listing.gtin(List.of()).category(List.of(text)).build())
                .hasMessageContaining("category");
        assertThatThrownBy(
                        () -> listing.category(List.of()).images(List.of(text)).build())
                .hasMessageContaining("images");
        assertThatThrownBy(() ->
                        listing.images(List.of()).attributes(Map.of("k", text)).build())
                .hasMessageContaining("attributes/k");
        assertThatThrownBy(() -> listing.attributes(Map.of(text, "v")).build()).hasMessageContaining("attributes");
    }
}
