package org.markwarden.domain.words;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words for codes, out of the tables {@code codes.properties} and {@code codes_zh_CN.properties}. */
public final class CodeWords {
    /** Where the tables stand, as resource bundles are named. */
    public static final String TABLES = "org/markwarden/domain/words/codes";

    private static final ResourceBundle ENGLISH = table(Locale.ROOT);
    private static final ResourceBundle CHINESE = table(Locale.SIMPLIFIED_CHINESE);

    private CodeWords() {}

    /** The words under {@code prefix.code}, or the code itself where nobody gave it words. */
    public static Phrase of(String prefix, String code) {
        String key = prefix + "." + code;
        return ENGLISH.containsKey(key)
                ? new Phrase(CHINESE.getString(key), ENGLISH.getString(key))
                : Phrase.same(code);
    }

    /** Why somebody decided; a script that decides names the signal it goes by. */
    public static Phrase ofReason(String code) {
        return ENGLISH.containsKey("reason." + code) ? of("reason", code) : of("signal", code);
    }

    private static ResourceBundle table(Locale locale) {
        return ResourceBundle.getBundle(
                TABLES,
                locale,
                CodeWords.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
