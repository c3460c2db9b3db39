package org.markwarden.notice.clearance;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for a notice.
 *
 * @param reviewer the person, or the measured rule, that read it; absent when nobody did
 * @param truthStatedBy who gives the written guarantee of its truth (通知真实性的书面保证); absent when nobody does
 */
public record Voucher(@Nullable String reviewer, @Nullable String truthStatedBy) {
    /** One person does both. */
    public static Voucher of(String person) {
        return new Voucher(person, person);
    }
}
