package org.markwarden.matcher.register;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.right.AuthorisedSeller;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightChange;
import org.markwarden.matcher.register.form.BadRow;
import org.markwarden.matcher.register.form.ChangeSink;

/**
 * Names rows that say what cannot be meant: a name nothing can be searched by, a time that ends before it begins. The
 * right is taken all the same.
 */
final class OddRows implements ChangeSink {

    private final Consumer<BadRow> bad;
    private final ChangeSink next;

    OddRows(Consumer<BadRow> bad, ChangeSink next) {
        this.bad = bad;
        this.next = next;
    }

    @Override
    public void take(long line, RightChange change) {
        if (change instanceof RightChange.Put(Right right)) {
            right.names().forEach(name -> checkName(line, name));
            checkTime(
                    line, "the right", right.entry().validFrom(), right.entry().validTo());
            for (AuthorisedSeller seller : right.entry().authorised()) {
                checkTime(line, "an authorisation", seller.validFrom(), seller.validTo());
            }
        }
        next.take(line, change);
    }

    private void checkName(long line, String name) {
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

    private void checkTime(long line, String what, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            bad.accept(
                    new BadRow(line, what + " ends on " + to + ", before it begins on " + from + "; it never holds"));
        }
    }
}
