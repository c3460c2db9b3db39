package org.markwarden.matcher.nicknames;

import java.util.ArrayList;
import java.util.List;
import org.markwarden.matcher.lexicon.WordList;
import org.markwarden.matcher.lexicon.WordList.Row;

/** The shipped nicknames, each with the spellings of the mark it stands for. */
public final class NicknameTable {

    private static final String LIST = "nicknames.tsv";

    private final List<Nickname> nicknames = new ArrayList<>();

    public NicknameTable() {
        for (Row row : WordList.shipped(LIST).rows()) {
            if (row.cell(3).isEmpty()) {
                throw row.fault("no source");
            }
            boolean bold = isBold(row);
            row.words(2).forEach(word -> nicknames.add(new Nickname(word, row.words(1), bold)));
        }
    }

    List<Nickname> nicknames() {
        return nicknames;
    }

    private static boolean isBold(Row row) {
        return switch (row.cell(0)) {
            case "goods" -> true;
            case "words" -> false;
            default -> throw row.fault("needs neither goods nor words: " + row.cell(0));
        };
    }

    /**
     * One nickname.
     *
     * @param marks spellings of the mark
     * @param bold whether it is heard without counterfeit or evading words in the listing
     */
    record Nickname(String word, List<String> marks, boolean bold) {
        Nickname {
            marks = List.copyOf(marks);
        }
    }
}
