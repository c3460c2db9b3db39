package org.markwarden.matcher.text;

import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Characters and words that stand for things of one kind: sizes, colours, animals. An imitation likes to replace one by
 * another (大白兔 by 小玉兔, Game Boy by Game Child).
 */
public final class Meanings {

    private final Map<Long, Long> words = new HashMap<>();
    private final long[] characters = new long[0x10000];
    private final Map<Long, String> members = new HashMap<>();
    private long nextGroup = 1;

    Meanings(CRC32C version) {
        TableFile.read("meanings.tsv", version, cells -> {
            if (nextGroup == 0) {
                throw new IllegalStateException("meanings.tsv has more than 64 groups");
            }
            for (String member : cells[1].split(" ", -1)) {
                add(member);
            }
            nextGroup <<= 1;
        });
    }

    private void add(String member) {
        if (member.length() == 1) {
            characters[member.charAt(0)] |= nextGroup;
            members.merge(nextGroup, member, String::concat);
        } else {
            words.merge(FoldedText.hashOf(member.toCharArray(), 0, member.length()), nextGroup, (a, b) -> a | b);
        }
    }

    /** Says whether two characters stand for things of one kind. */
    public boolean areRelated(char one, char other) {
        return (characters[one] & characters[other]) != 0;
    }

    /** Says whether two words, given by their {@link FoldedText#hash}, stand for things of one kind. */
    public boolean areRelated(long one, long other) {
        return (words.getOrDefault(one, 0L) & words.getOrDefault(other, 0L)) != 0;
    }

    /** The characters that stand for things of the same kind as this one; slow, for building indexes. */
    public String related(char c) {
        var found = new StringBuilder();
        members.forEach((group, all) -> {
            if ((group & characters[c]) != 0) {
                found.append(all);
            }
        });
        return found.toString();
    }
}
