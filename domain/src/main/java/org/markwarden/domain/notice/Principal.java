package org.markwarden.domain.notice;

import org.jspecify.annotations.Nullable;

/**
 * For whom a notice is sent (真实身份信息, Civil Code 1195).
 *
 * @param mandate where the power of attorney is kept, absent when the holder sends for itself
 */
public record Principal(
        String name,
        String contact,
        @Nullable String address,
        @Nullable String mandate) {}
