package org.markwarden.matcher.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.demands.Asked;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.text.Signs;
import org.markwarden.matcher.text.TextTables;

/**
 * Says where a kept text may hold a Chinese name in disguise: a row of as many characters that costs no more to align
 * than {@link HanJudge} would allow, or all but one of its characters close together. Never changes once made.
 */
final class HanSieve {

    private static final int UNLIKE = 100;
    private static final char FIRST_HAN = '\u3400';
    private static final char LAST_HAN = '\u9FFF';

    private final TextTables tables;
    private final HanAlignment alignment;
    private final Asked unlike;
    private final Map<Integer, List<Character>> bySound = new HashMap<>();
    private final boolean[] isHan = new boolean[0x10000];
    private final Relation[] @Nullable [] related = new Relation[0x10000][];

    HanSieve(TextTables tables) {
        this.tables = tables;
        alignment = new HanAlignment(tables);
        unlike = tables.demands().of(Demand.UNLIKE_CHARACTERS);
        for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
            for (short reading : tables.readings().all(c)) {
                bySound.computeIfAbsent(tables.readings().classOf(reading), _ -> new ArrayList<>())
                        .add(c);
            }
        }
        for (int c = 0; c < isHan.length; c++) {
            isHan[c] = Character.isIdeographic(c);
        }
    }

    /** Adds a watched name of two to eight characters. */
    void add(char[] name, ViewRules rules, int flags) {
        int length = name.length;
        double least = Math.min(rules.least(flags, length, false), rules.least(flags, length, true));
        int room = (int) Math.ceil((1 - least + tables.demands().number(Demand.REST_KEPT)) * length * UNLIKE);
        var row = new Row(name, room, Math.max(1, (int) unlike.at(length)));
        alignment.begin(length);
        for (int place = 0; place < length; place++) {
            relate(name[place], row, place);
            for (char c : alike(name[place])) {
                if (c != name[place] && alignment.cost(name[place], c) < HanAlignment.ARBITRARY) {
                    relate(c, row, place);
                }
            }
        }
    }

    /** Every character with a link to this one, and some without. */
    private Set<Character> alike(char own) {
        Set<Character> alike = new HashSet<>();
        for (short reading : tables.readings().all(own)) {
            alike.addAll(bySound.getOrDefault(tables.readings().classOf(reading), List.of()));
        }
        String related = tables.glyphs().related(own) + tables.meanings().related(own);
        for (int i = 0; i < related.length(); i++) {
            alike.add(related.charAt(i));
        }
        return alike;
    }

    private void relate(char c, Row row, int place) {
        Relation[] known = related[c];
        Relation relation = known == null ? null : known[known.length - 1];
        if (relation == null || relation.row != row) {
            relation = new Relation(row);
            Relation[] more = known == null ? new Relation[1] : Arrays.copyOf(known, known.length + 1);
            more[more.length - 1] = relation;
            related[c] = more;
        }
        relation.costs[place] = (int) (alignment.cost(row.name[place], c) * UNLIKE);
        relation.near |= 1 << place;
        relation.same |= c == row.name[place] ? 1 << place : 0;
    }

    boolean isRelated(char c) {
        return related[c] != null;
    }

    boolean isHan(char c) {
        return isHan[c];
    }

    /** Says whether a disguise may begin at a related character, or at the one before it. */
    boolean mayBegin(char[] text, int at) {
        Relation[] here = related[text[at]];
        if (here == null) {
            return false;
        }
        for (Relation relation : here) {
            if (mayBegin(relation, text, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBegin(Relation relation, char[] text, int at) {
        Row row = relation.row;
        int length = row.name.length;
        if ((relation.near & 1) != 0 && isRow(row, text, at)) {
            return true;
        }
        if ((relation.near & 2) != 0 && length > 2) {
            int before = before(text, at);
            if (before >= 0 && cost(row, 0, text[before]) == UNLIKE && isRow(row, text, before)) {
                return true;
            }
        }
        if (relation.same == 0 || length < HanTables.SHORTEST_LEAN) {
            return false;
        }
        return isGathered(row, text, at)
                || ((relation.same & 1) != 0 && isMasked(row, text, at))
                || (length == HanTables.SHORTEST_LEAN && (relation.same & 1) != 0 && isSwapped(row, text, at));
    }

    private boolean isRow(Row row, char[] text, int start) {
        int cost = 0;
        int unlike = 0;
        int at = start;
        for (int place = 0; place < row.name.length; place++) {
            if (place > 0) {
                at = after(text, at);
            }
            if (at < 0) {
                return false;
            }
            int step = cost(row, place, text[at]);
            cost += step;
            unlike += step == UNLIKE ? 1 : 0;
            if (cost > row.room || unlike > row.unlike) {
                return false;
            }
        }
        return true;
    }

    /** A character added, left out or moved keeps all others within reach. */
    private boolean isGathered(Row row, char[] text, int start) {
        int length = row.name.length;
        int met = 0;
        int at = start;
        for (int i = 0; i <= length && at >= 0; i++) {
            Relation relation = relationTo(row, text[at]);
            met |= relation == null ? 0 : relation.same;
            at = after(text, at);
        }
        return Integer.bitCount(met) >= (length == HanTables.SHORTEST_LEAN ? length : length - 1);
    }

    /** A sign stands for one of the characters inside. */
    private boolean isMasked(Row row, char[] text, int start) {
        int at = start;
        boolean masked = false;
        for (int place = 1; place < row.name.length; place++) {
            int next = after(text, at);
            if (!masked && next == at + 2 && KeptText.firstSign(text[at + 1]) == Signs.ANY) {
                masked = true;
                place++;
            }
            if (next < 0 || place == row.name.length || text[next] != row.name[place]) {
                return false;
            }
            at = next;
        }
        return masked;
    }

    /** The second and third character changed places, and one of them is replaced. */
    private boolean isSwapped(Row row, char[] text, int start) {
        int second = after(text, start);
        int third = second < 0 ? -1 : after(text, second);
        if (third < 0) {
            return false;
        }
        return (text[third] == row.name[1] && cost(row, 2, text[second]) < UNLIKE)
                || (text[second] == row.name[2] && cost(row, 1, text[third]) < UNLIKE);
    }

    private int cost(Row row, int place, char c) {
        Relation relation = relationTo(row, c);
        return relation == null ? UNLIKE : relation.costs[place];
    }

    private @Nullable Relation relationTo(Row row, char c) {
        Relation[] here = related[c];
        if (here != null) {
            for (Relation relation : here) {
                if (relation.row == row) {
                    return relation;
                }
            }
        }
        return null;
    }

    /** Where the next Chinese character of the same phrase, or a letter put between, stands; negative when there is none. */
    int after(char[] text, int at) {
        int next = at + 1;
        if (KeptText.isGap(text[next]) && !KeptText.parts(text[next])) {
            next++;
        }
        return isHan[text[next]] || isFiller(text, next) ? next : -1;
    }

    /** One letter between two characters, which {@link HanEditView} takes for one put in. */
    private boolean isFiller(char[] text, int at) {
        return text[at] >= 'a' && text[at] <= 'z' && at > 0 && isHan[text[at - 1]] && isHan[text[at + 1]];
    }

    /** Where the Chinese character before in the same phrase, or a letter put between, stands; negative when there is none. */
    int before(char[] text, int at) {
        int last = at - 1;
        if (last > 0 && KeptText.isGap(text[last]) && !KeptText.parts(text[last])) {
            last--;
        }
        return last >= 0 && (isHan[text[last]] || isFiller(text, last)) ? last : -1;
    }

    /** A name, what aligning it may cost, in hundredths of a character, and how many characters may be unlike. */
    private static final class Row {
        private final char[] name;
        private final int room;
        private final int unlike;

        Row(char[] name, int room, int unlike) {
            this.name = name;
            this.room = room;
            this.unlike = unlike;
        }
    }

    /** What a character is to the places of a name. */
    private static final class Relation {
        private final Row row;
        private final int[] costs;
        private int near;
        private int same;

        Relation(Row row) {
            this.row = row;
            costs = new int[row.name.length];
            Arrays.fill(costs, UNLIKE);
        }
    }
}
