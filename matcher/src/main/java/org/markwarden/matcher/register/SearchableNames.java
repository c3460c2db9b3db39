package org.markwarden.matcher.register;

import java.text.Normalizer;
import java.util.function.Consumer;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightChange;

/** Names rows with a name nothing can be searched by; the right is taken all the same. */
final class SearchableNames implements ChangeSink {

    private final Consumer<BadRow> bad;
    private final ChangeSink next;

    SearchableNames(Consumer<BadRow> bad, ChangeSink next) {
        this.bad = bad;
        this.next = next;
    }

    @Override
    public void take(long line, RightChange change) {
        if (change instanceof RightChange.Put(Right right)) {
            right.names().forEach(name -> check(line, name));
        }
        next.take(line, change);
    }

    private void check(long line, String name) {
        if (name.length() > RightNames.LONGEST) {
            bad.accept(new BadRow(
                    line, "a name of " + name.length() + " characters is not searched, at most " + RightNames.LONGEST));
        } else if (!hasLetter(name)) {
            bad.accept(new BadRow(line, "the name '" + name + "' has no letter or digit and is not searched"));
        }
    }

    private static boolean hasLetter(String name) {
        return name.codePoints().anyMatch(Character::isLetterOrDigit)
                || Normalizer.normalize(name, Normalizer.Form.NFKC).codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
