package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;

/** The special mark of a user who was struck off and not taken in again (F-23); where the goods grew does not heal that. */
final class UserCodeSignal implements Signal {

    @Override
    public @Nullable Reading read(Comparison comparison) {
        Permission permission = comparison.permission();
        if (permission.kind() != Permission.Kind.CODE_ENDED) {
            return null;
        }
        return new Reading(
                1,
                new Reason(
                        "the special mark's user “" + permission.shown() + "” may no longer use it: struck off on "
                                + permission.why(),
                        "专用标志使用人“" + permission.shown() + "”已无使用资格：自" + permission.why() + "起注销"),
                permission.shown(),
                permission.why());
    }
}
