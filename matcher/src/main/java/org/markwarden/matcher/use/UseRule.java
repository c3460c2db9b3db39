package org.markwarden.matcher.use;

import org.jspecify.annotations.Nullable;

/** One way to tell how a mention uses its name; silent when it does not apply. */
@FunctionalInterface
interface UseRule {
    @Nullable
    Verdict judge(MentionView mention);
}
