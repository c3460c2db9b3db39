package org.markwarden.console.config;

import org.jspecify.annotations.Nullable;

/**
 * In whose name notices are sent (真实身份信息, Civil Code 1195). Without name and contact no notice is cleared.
 *
 * @param mandate where the power of attorney is kept, when the sender is not the holder
 */
public record SenderConfig(
        @Nullable String name,
        @Nullable String contact,
        @Nullable String address,
        @Nullable String mandate) {
    static final SenderConfig NONE = new SenderConfig(null, null, null, null);
}
