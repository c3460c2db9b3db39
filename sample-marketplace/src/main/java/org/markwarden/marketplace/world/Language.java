package org.markwarden.marketplace.world;

/** The language a shop writes in, and the money it asks. */
public enum Language {
    ZH("zh", "CNY", "¥"),
    EN("en", "USD", "US$");

    private final String tag;
    private final String currency;
    private final String sign;

    Language(String tag, String currency, String sign) {
        this.tag = tag;
        this.currency = currency;
        this.sign = sign;
    }

    public String tag() {
        return tag;
    }

    public String currency() {
        return currency;
    }

    public String sign() {
        return sign;
    }

    static Language named(String tag) {
        return tag.equals("zh") ? ZH : EN;
    }
}
