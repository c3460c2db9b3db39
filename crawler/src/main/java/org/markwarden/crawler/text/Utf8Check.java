package org.markwarden.crawler.text;

/**
 * How well bytes read as UTF-8 (RFC 3629).
 *
 * @param sequences well-formed sequences of two to four bytes
 * @param faults bytes that belong to none
 */
record Utf8Check(int sequences, int faults) {

    static Utf8Check of(byte[] bytes) {
        int sequences = 0;
        int faults = 0;
        int i = 0;
        while (i < bytes.length) {
            int length = length(bytes[i]);
            if (length == 1) {
                i++;
            } else if (length == 0) {
                faults++;
                i++;
            } else if (i + length > bytes.length) {
                i = bytes.length; // cut off by the caller's limit
            } else if (continues(bytes, i + 1, length - 1)) {
                sequences++;
                i += length;
            } else {
                faults++;
                i++;
            }
        }
        return new Utf8Check(sequences, faults);
    }

    boolean isValid() {
        return faults == 0;
    }

    double faultShare() {
        return faults / (double) Math.max(1, faults + sequences);
    }

    private static int length(byte first) {
        int b = first & 0xFF;
        if (b < 0x80) {
            return 1;
        }
        if (b < 0xC2 || b > 0xF4) {
            return 0;
        }
        return b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
    }

    private static boolean continues(byte[] bytes, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
