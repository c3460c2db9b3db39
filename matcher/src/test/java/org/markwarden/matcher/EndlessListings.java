package org.markwarden.matcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.text.TextTables;

/** A program of its own that matches more listings than fit its heap and prints how many it saw; see {@link MatchFileMemoryTest}. */
final class EndlessListings {

    private EndlessListings() {}

    public static void main(String[] arguments) throws IOException {
        TextTables tables = TextTables.load();
        try (Register register = Register.open(Path.of(arguments[0]), tables, _ -> {})) {
            var options = new MatchFile.Options(0.5, true, 2, LocalDate.of(2026, 11, 20));
            MatchCounts counts = new MatchFile(Matchers.of(register, tables), options, (_, _) -> {})
                    .run(new Lines(Integer.parseInt(arguments[1])), OutputStream.nullOutputStream());
            System.out.println(counts.listings());
        }
    }

    /** Listings made as they are read, each with a long description and a price. */
    private static final class Lines extends InputStream {
        private static final String FILLER = "本店商品均为实物拍摄，支持七天无理由退换货。".repeat(100);

        private final int count;
        private byte[] line = {};
        private int at;
        private int next;

        Lines(int count) {
            this.count = count;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (at == line.length) {
                if (next == count) {
                    return -1;
                }
                line = """
                        {"id":"%d","title":"晴屿朗耳机 %d","description":"%s","price":{"amount":"%d","currency":"CNY"}}
                        """.formatted(next, next, FILLER, 10 + next % 900).getBytes(StandardCharsets.UTF_8);
                at = 0;
                next++;
            }
            int size = Math.min(length, line.length - at);
            System.arraycopy(line, at, into, offset, size);
            at += size;
            return size;
        }
    }
}
