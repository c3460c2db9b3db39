package org.markwarden.matcher.learned;

import java.util.Set;
import java.util.TreeSet;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.lexicon.WordList;

/** Words by which sellers vouch for themselves. They may be learned as raising, never as lowering: who sells copies says them too. */
public final class ClaimWords {

    private ClaimWords() {}

    /** The terms of those words, as {@link ListingTerms} reads them. */
    public static Set<String> terms() {
        Set<String> terms = new TreeSet<>();
        WordList.shipped("claim-words.tsv").words().forEach(word -> {
            char[] folded = Folding.fold(word);
            ListingTerms.each(
                    folded, folded.length, (chars, start, end) -> terms.add(new String(chars, start, end - start)));
        });
        return terms;
    }
}
