package org.markwarden.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    private static final Origin SHOP = Origin.of(URI.create("http://shop.example/"));
    private static final AddressRules NOTHING_ALLOWED = AddressRules.allowing(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "168.63.129.16",
                "192.0.0.192",
                "198.18.0.1",
                "224.0.0.1",
                "239.255.255.250",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "2002:7f00:1::",
                "2002:c0a8:101::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001:db8::1"
            })
    void refusesSpecialAddresses(String address) {
        assertThat(NOTHING_ALLOWED.refusal(SHOP, InetAddress.ofLiteral(address)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "2606:4700::1111",
                "240e::1",
                "64:ff9b::808:808",
                "2002:808:808::1"
            })
    void letsPublicAddressesPass(String address) {
        assertThat(NOTHING_ALLOWED.refusal(SHOP, InetAddress.ofLiteral(address)))
                .isEmpty();
    }

    @Test
    void judgesAMappedAddressByWhatItCarriesEvenInRawBytes() {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 127, 0, 0, 1};
        assertThat(AddressRules.special(mapped)).contains("loopback");
    }

    @Test
    void aNamedHostMayBeAnywhereButOnlyOnItsPort() {
        AddressRules rules = AddressRules.allowing(List.of("127.0.0.1:8080", "intern.example", "[::1]:81"));
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        assertThat(rules.refusal(Origin.of(URI.create("http://127.0.0.1:8080/")), loopback))
                .isEmpty();
        assertThat(rules.refusal(Origin.of(URI.create("http://127.0.0.1:8081/")), loopback))
                .isPresent();
        assertThat(rules.refusal(Origin.of(URI.create("https://intern.example:9/")), loopback))
                .isEmpty();
        assertThat(rules.refusal(Origin.of(URI.create("http://[::1]:81/")), InetAddress.ofLiteral("::1")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "host:port", "host:99999", "http://host/", "host:"})
    void refusesWhatIsNoHost(String value) {
        assertThatThrownBy(() -> AddressRules.allowing(List.of(value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(value);
    }
}
