package org.markwarden.crawler.fetch;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** A CIDR block and why nothing is fetched from it. */
final class AddressBlock {
    private final byte[] prefix;
    private final int bits;
    private final String reason;

    private AddressBlock(byte[] prefix, int bits, String reason) {
        this.prefix = prefix;
        this.bits = bits;
        this.reason = reason;
    }

    /** Reads {@code 10.0.0.0/8,private}. */
    static AddressBlock read(String line) {
        List<String> cells = Arrays.asList(line.split(",", 2));
        List<String> block = Arrays.asList(cells.getFirst().split("/", 2));
        byte[] prefix = InetAddress.ofLiteral(block.getFirst()).getAddress();
        return new AddressBlock(prefix, Integer.parseInt(block.getLast()), cells.getLast());
    }

    String reason() {
        return reason;
    }

    boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
