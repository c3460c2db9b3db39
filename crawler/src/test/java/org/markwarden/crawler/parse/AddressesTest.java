package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "list.shop.test, item.shop.test, true",
        "list.shop.com.test, item.shop.com.test, true",
        "list.shop.test, item.other.test, false",
        "one.com.test, two.com.test, false",
        "one.co.test, two.co.test, false",
        "shop.test, item.shop.test, false",
        "one.test, two.test, false",
        "localhost, localhost, false"
    })
    void hostsOfOneSiteAreNeighbours(String one, String other, boolean areNeighbours) {
        assertThat(Addresses.isNeighbour(one, other)).isEqualTo(areNeighbours);
    }
}
