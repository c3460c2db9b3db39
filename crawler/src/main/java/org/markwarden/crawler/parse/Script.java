package org.markwarden.crawler.parse;

import org.jspecify.annotations.Nullable;

/** Tells Chinese, Japanese and Korean pages by their writing. */
final class Script {
    private static final int LOOKED_AT = 4_000;
    private static final int ENOUGH = 10;

    private Script() {}

    /** zh, ja or ko, or nothing for text in none of their scripts. */
    static @Nullable String language(String text) {
        int han = 0;
        int kana = 0;
        int hangul = 0;
        for (int i = 0; i < Math.min(text.length(), LOOKED_AT); i++) {
            char c = text.charAt(i);
            han += c >= 0x4E00 && c <= 0x9FFF ? 1 : 0;
            kana += c >= 0x3040 && c <= 0x30FF ? 1 : 0;
            hangul += c >= 0xAC00 && c <= 0xD7A3 ? 1 : 0;
        }
        if (hangul > han + kana && hangul > ENOUGH) {
            return "ko";
        }
        if (kana > ENOUGH && kana * 8 > han) {
            return "ja";
        }
        return han > ENOUGH ? "zh" : null;
    }
}
