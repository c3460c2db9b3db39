package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.RawMention;

/** ® behind a name that is registered only in another spelling (Trademark Law, article 52). */
final class RegisteredSignSignal implements Signal {

    private static final String REGISTERED = "®\u24C7";

    @Override
    public @Nullable Reading read(Comparison comparison) {
        RawMention mention = comparison.best().mention();
        FieldText field = comparison.field();
        if (mention.isPlain() || mention.end() >= field.length()) {
            return null;
        }
        char next = field.text().charAt(mention.end());
        if (REGISTERED.indexOf(next) < 0) {
            return null;
        }
        String written = comparison.written() + next;
        return new Reading(
                1,
                new Reason(
                        "“" + written + "” claims a registration the register does not hold",
                        "“" + written + "”标注®，权利名录中无此注册"),
                written,
                comparison.shownName());
    }
}
