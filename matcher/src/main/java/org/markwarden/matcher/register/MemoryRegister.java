package org.markwarden.matcher.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.markwarden.domain.right.Patent;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightChange;
import org.markwarden.domain.right.RightId;
import org.markwarden.matcher.names.NameFinder;
import org.markwarden.matcher.names.NameIndex;
import org.markwarden.matcher.register.form.BadRow;
import org.markwarden.matcher.text.TextTables;
import org.markwarden.storage.json.RightJson;

/** A register whose rights are all in memory. */
final class MemoryRegister implements Register {

    private final List<Right> rights;
    private final NameIndex names;
    private final WatchPolicy watch;
    private final String version;

    MemoryRegister(List<? extends Right> rights, TextTables tables) {
        this.rights = List.copyOf(rights);
        watch = WatchPolicy.forSize(rights.size());
        names = NameIndex.build(tables, index -> {
            for (int i = 0; i < this.rights.size(); i++) {
                Right right = this.rights.get(i);
                RightNames.addTo(index, i, right, watch.watches(right));
            }
        });
        version = version(this.rights) + "-" + names.viewSet();
    }

    static MemoryRegister read(Path file, TextTables tables, Consumer<BadRow> bad) throws IOException {
        Map<RightId, Right> rights = new LinkedHashMap<>();
        RegisterReader.changes(file, bad, change -> {
            switch (change) {
                case RightChange.Put(Right right) -> rights.put(right.id(), right);
                case RightChange.Remove(RightId id) -> rights.remove(id);
            }
        });
        return new MemoryRegister(List.copyOf(rights.values()), tables);
    }

    private static String version(List<Right> rights) {
        var sum = new CRC32C();
        rights.forEach(right -> sum.update(RightJson.write(right).getBytes(StandardCharsets.UTF_8)));
        return "%08x-%d".formatted(sum.getValue(), rights.size());
    }

    @Override
    public int size() {
        return rights.size();
    }

    @Override
    public Right right(int number) {
        return rights.get(number);
    }

    @Override
    public Stream<Right> rights() {
        return rights.stream();
    }

    @Override
    public Stream<Right> patents() {
        return rights.stream().filter(Patent.class::isInstance);
    }

    @Override
    public NameFinder finder() {
        return names.finder();
    }

    @Override
    public WatchPolicy watch() {
        return watch;
    }

    @Override
    public long indexBytes() {
        return names.bytes();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public void close() {
        // Everything is in the heap.
    }
}
