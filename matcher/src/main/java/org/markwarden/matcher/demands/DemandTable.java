package org.markwarden.matcher.demands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.demands.Demand.Scope;

/** The table {@code demands.tsv}: everything that is asked of names, by script, length, set and place. */
public final class DemandTable {

    private static final String NAME = "demands.tsv";
    private static final int CELLS = 8;
    private static final String ANY = "any";

    private final Map<Key, Asked> asked = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final String version;

    private DemandTable(String text) {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank() && line.charAt(0) != '#') {
                read(number, line.split("\t", -1));
            }
        }
        findMissing();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(NAME + ":\n" + String.join("\n", faults));
        }
        var bytes = new CRC32C();
        bytes.update(text.getBytes(StandardCharsets.UTF_8));
        version = "%08x".formatted(bytes.getValue());
    }

    /** The table that came with the program. */
    public static DemandTable shipped() {
        return read(shippedText());
    }

    /** A table in the form of the shipped one, whose faults are all named at once. */
    public static DemandTable read(String text) {
        return new DemandTable(text);
    }

    /** The shipped table as it is written. */
    public static String shippedText() {
        try (InputStream in = DemandTable.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException("the table " + NAME + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table " + NAME, e);
        }
    }

    /** Changes whenever a byte of the table changes. */
    public String version() {
        return version;
    }

    /** The one number of a demand that depends on nothing. */
    public double number(Demand demand) {
        return of(demand).at(1);
    }

    /** The same as a count. */
    public int count(Demand demand) {
        return (int) number(demand);
    }

    /** What a demand on one script, or on all alike, asks. */
    public Asked of(Demand demand) {
        return of(demand, demand.scope == Scope.LATIN ? Script.LATIN : Script.HAN);
    }

    /** What is asked of names of this script. */
    public Asked of(Demand demand, Script script) {
        return of(demand, script, NameSet.WATCHED);
    }

    /** What is asked of names of this script and set. */
    public Asked of(Demand demand, Script script, NameSet set) {
        Asked found = asked.get(new Key(demand, script, set));
        if (found == null) {
            throw new IllegalArgumentException(NAME + " has no " + demand.key() + " for " + script + ", " + set);
        }
        return found;
    }

    private void read(int number, String[] cells) {
        try {
            enter(cells);
        } catch (IllegalArgumentException e) {
            faults.add("line " + number + ": " + e.getMessage());
        }
    }

    private void enter(String[] cells) {
        require(cells.length == CELLS, "wanted " + CELLS + " cells, found " + cells.length);
        Demand demand = Keys.find(Demand.values(), cells[0])
                .orElseThrow(() -> new IllegalArgumentException("no demand: '" + cells[0] + "'"));
        Lengths lengths = Lengths.read(cells[3]);
        require(demand.by.length() || lengths.equals(Lengths.ANY), demand.key() + " is the same for any length");
        require(demand.by.place() || cells[5].isEmpty(), demand.key() + " does not depend on the place");
        require(
                cells[6].equals(demand.unit.key()),
                "wanted the unit " + demand.unit.key() + ", found '" + cells[6] + "'");
        require(!cells[7].isBlank(), "wanted a reason");
        double elsewhere = demand.unit.read(cells[4]);
        double asMark = cells[5].isEmpty() ? elsewhere : demand.unit.read(cells[5]);
        boolean first = true;
        for (Script script : scripts(demand, cells[1])) {
            for (NameSet set : sets(demand, cells[2])) {
                first &= asked.computeIfAbsent(new Key(demand, script, set), _ -> new Asked())
                        .enter(lengths, elsewhere, asMark);
            }
        }
        require(first, demand.key() + " is said twice of a length, " + cells[3]);
    }

    private static void require(boolean met, String wanted) {
        if (!met) {
            throw new IllegalArgumentException(wanted);
        }
    }

    private static List<Script> scripts(Demand demand, String cell) {
        return switch (demand.scope) {
            case ANY -> {
                require(cell.equals(ANY), demand.key() + " is the same for any script");
                yield List.of(Script.values());
            }
            case HAN, LATIN -> {
                require(cell.equals(Keys.of(demand.scope)), demand.key() + " is asked of " + Keys.of(demand.scope));
                yield List.of(demand.scope == Scope.HAN ? Script.HAN : Script.LATIN);
            }
            case EACH, EACH_SET ->
                List.of(Keys.find(Script.values(), cell)
                        .orElseThrow(() -> new IllegalArgumentException("no script: '" + cell + "'")));
        };
    }

    private static List<NameSet> sets(Demand demand, String cell) {
        if (demand.scope == Scope.EACH_SET) {
            return List.of(Keys.find(NameSet.values(), cell)
                    .orElseThrow(() -> new IllegalArgumentException("no set: '" + cell + "'")));
        }
        require(cell.equals(ANY), demand.key() + " is the same for any set");
        return List.of(NameSet.values());
    }

    private void findMissing() {
        for (Demand demand : Demand.values()) {
            for (Script script : scripts(demand)) {
                for (NameSet set : NameSet.values()) {
                    Integer length = missing(new Key(demand, script, set));
                    if (length != null) {
                        faults.add("no row says " + demand.key() + " of " + Keys.of(script) + ", " + Keys.of(set)
                                + ", length " + length);
                    }
                }
            }
        }
    }

    private static List<Script> scripts(Demand demand) {
        return switch (demand.scope) {
            case HAN -> List.of(Script.HAN);
            case LATIN -> List.of(Script.LATIN);
            case ANY, EACH, EACH_SET -> List.of(Script.values());
        };
    }

    private @Nullable Integer missing(Key key) {
        Asked found = asked.get(key);
        return found == null ? Integer.valueOf(1) : found.missing();
    }

    private record Key(Demand demand, Script script, NameSet set) {}
}
