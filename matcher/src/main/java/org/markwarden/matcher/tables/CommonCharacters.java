package org.markwarden.matcher.tables;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The simplified characters in general use: GB 2312 and the 2013 general standard list, without traditional forms. */
final class CommonCharacters {

    private static final Charset GB2312 = Charset.forName("GB2312");

    private final Set<Integer> all = new TreeSet<>();

    CommonCharacters(TableSources sources) {
        for (int row = 0xB0; row <= 0xF7; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                addGb(row, cell);
            }
        }
        sources.unihan(TableSources.OTHER, "kTGH").forEach(entry -> all.add(entry.codePoint()));
        all.removeAll(traditional(sources));
        all.removeIf(c -> c > 0xFFFF || !Character.isIdeographic(c));
    }

    Set<Integer> all() {
        return all;
    }

    private void addGb(int row, int cell) {
        try {
            all.add((int) GB2312.newDecoder()
                    .decode(ByteBuffer.wrap(new byte[] {(byte) row, (byte) cell}))
                    .get());
        } catch (CharacterCodingException _) {
            // An empty cell of the standard.
        }
    }

    private static Set<Integer> traditional(TableSources sources) {
        return sources.lines(TableSources.TRADITIONAL)
                .map(line -> line.split("\t", 2))
                .filter(cells ->
                        cells.length == 2 && !Set.of(cells[1].split(" ", -1)).contains(cells[0]))
                .map(cells -> cells[0].codePointAt(0))
                .collect(Collectors.toSet());
    }
}
