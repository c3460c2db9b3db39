package org.markwarden.marketplace.operator;

/** How the operator dealt with one listing of a notice, in the words it publishes. */
public enum Result {
    REMOVED("已删除"),
    DISMISSED("不予处理");

    private final String wording;

    Result(String wording) {
        this.wording = wording;
    }

    public String wording() {
        return wording;
    }
}
