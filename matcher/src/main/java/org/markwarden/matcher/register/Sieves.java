package org.markwarden.matcher.register;

import java.util.ArrayList;
import java.util.List;
import org.markwarden.domain.right.Right;
import org.markwarden.matcher.names.AndSigns;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.TextTables;

/** The sieves of all names of some rights; belongs to one thread. */
final class Sieves {

    private final List<NameSieve> all = new ArrayList<>();

    Sieves(TextTables tables, List<Right> rights) {
        var folded = new FoldedText(tables.fold());
        for (Right right : rights) {
            for (String name : RightNames.searched(right)) {
                add(tables, folded, name);
                AndSigns.respelled(name).forEach(other -> add(tables, folded, other));
            }
        }
    }

    private void add(TextTables tables, FoldedText folded, String name) {
        folded.set(name);
        if (folded.length() > 0) {
            all.add(folded.hasHan() ? new HanSieve(tables, folded) : new LatinSieve(folded));
        }
    }

    /** Without names, everything passes. */
    boolean mayHold(char[] text, int length) {
        for (NameSieve sieve : all) {
            if (sieve.mayHold(text, length)) {
                return true;
            }
        }
        return all.isEmpty();
    }
}
