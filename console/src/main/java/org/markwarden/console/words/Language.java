package org.markwarden.console.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the pages. */
public enum Language {
    ENGLISH("en", "English", Locale.ENGLISH),
    CHINESE("zh-CN", "中文", Locale.SIMPLIFIED_CHINESE);

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName, Locale locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = locale;
    }

    /** BCP 47 tag, as in {@code lang} attributes and addresses. */
    public String tag() {
        return tag;
    }

    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == ENGLISH ? CHINESE : ENGLISH;
    }

    public static Optional<Language> ofTag(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    public static Language of(Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }
}
