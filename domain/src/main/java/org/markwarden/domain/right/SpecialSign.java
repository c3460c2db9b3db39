package org.markwarden.domain.right;

/** A special, Olympic or official sign (特殊标志, 奥林匹克标志, 官方标志). */
public record SpecialSign(RightEntry entry) implements Right {
    @Override
    public RightKind kind() {
        return RightKind.SPECIAL_SIGN;
    }
}
