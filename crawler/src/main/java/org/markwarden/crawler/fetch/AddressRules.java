package org.markwarden.crawler.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Which addresses may be connected: every public one, and special ones only for hosts allowed by name. */
public final class AddressRules {
    private static final List<AddressBlock> SPECIAL = table();
    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final byte[] SIX_TO_FOUR = {0x20, 0x02};

    private final List<AllowedHost> allowed;

    private AddressRules(List<AllowedHost> allowed) {
        this.allowed = allowed;
    }

    /**
     * Takes the values of {@code --allow-host HOST[:PORT]}.
     *
     * @throws IllegalArgumentException naming a value that is none
     */
    public static AddressRules allowing(List<String> hosts) {
        return new AddressRules(hosts.stream().map(AllowedHost::of).toList());
    }

    /** Says whether the host was allowed by name; such a host needs no contact and no public address. */
    public boolean names(Origin origin) {
        return allowed.stream().anyMatch(host -> host.covers(origin));
    }

    /** Why this address must not be connected on behalf of this origin, or nothing when it may. */
    public Optional<String> refusal(Origin origin, InetAddress address) {
        if (names(origin)) {
            return Optional.empty();
        }
        return special(address.getAddress())
                .map(reason -> "address refused: %s is %s (%s); --allow-host or the configuration can name it"
                        .formatted(origin.hostAndPort(), address.getHostAddress(), reason));
    }

    /** The same of a host that is written as an address, or is this machine by its name (RFC 6761, section 6.3); asks no DNS. */
    public Optional<String> refusalOfWritten(Origin origin) {
        String host = origin.bareHost().toLowerCase(Locale.ROOT);
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return refusal(origin, InetAddress.getLoopbackAddress());
        }
        try {
            return refusal(origin, InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static Optional<String> special(byte[] address) {
        byte[] judged = embedded(address);
        return SPECIAL.stream()
                .filter(block -> block.contains(judged))
                .map(AddressBlock::reason)
                .findFirst();
    }

    /** An IPv6 address that only carries an IPv4 one is judged by the latter (RFC 6052, RFC 3056, RFC 4291 section 2.5.5.2). */
    private static byte[] embedded(byte[] address) {
        if (address.length != 16) {
            return address;
        }
        if (Arrays.equals(address, 0, 12, NAT64, 0, 12) || isMapped(address)) {
            return Arrays.copyOfRange(address, 12, 16);
        }
        return Arrays.equals(address, 0, 2, SIX_TO_FOUR, 0, 2) ? Arrays.copyOfRange(address, 2, 6) : address;
    }

    private static boolean isMapped(byte[] address) {
        for (int i = 0; i < 10; i++) {
            if (address[i] != 0) {
                return false;
            }
        }
        return address[10] == (byte) 0xff && address[11] == (byte) 0xff;
    }

    private static List<AddressBlock> table() {
        try (var in = AddressRules.class.getResourceAsStream("special-addresses.csv");
                var reader = new BufferedReader(new InputStreamReader(
                        Objects.requireNonNull(in, "special-addresses.csv"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("block,"))
                    .map(AddressBlock::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One value of {@code --allow-host}; without a port, every port. */
    private record AllowedHost(String host, Optional<Integer> port) {
        static AllowedHost of(String text) {
            String value = text.strip().toLowerCase(Locale.ROOT);
            int colon = value.lastIndexOf(':');
            boolean hasPort = value.startsWith("[") ? value.contains("]:") : colon >= 0;
            String host = hasPort ? value.substring(0, colon) : value;
            if (!host.matches("[a-z0-9._-]+|\\[[0-9a-f:.]+]")) {
                throw new IllegalArgumentException("no HOST or HOST:PORT: " + text);
            }
            return new AllowedHost(
                    host, hasPort ? Optional.of(port(value.substring(colon + 1), text)) : Optional.empty());
        }

        private static int port(String port, String text) {
            if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
                throw new IllegalArgumentException("no HOST or HOST:PORT: " + text);
            }
            return Integer.parseInt(port);
        }

        boolean covers(Origin origin) {
            return host.equals(origin.host())
                    && port.map(p -> p == origin.port()).orElse(true);
        }
    }
}
