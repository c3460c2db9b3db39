package org.markwarden.console.words;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.words.CodeWords;
import org.markwarden.domain.words.Phrase;
import org.markwarden.domain.words.ValueWords;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of one page's language. */
public record Words(MessageSource source, Locale locale) {
    private static final String OWN = "org/markwarden/console/words/words";

    /** Where the tables of words stand, as resource bundles are named. */
    public static List<String> tables() {
        return List.of(OWN, CodeWords.TABLES);
    }

    /** The words of a language, outside the web pages. */
    public static Words in(Language language) {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(tables().toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return new Words(source, language.locale());
    }

    /** The words under a key that must be there. */
    public String of(String key, Object... arguments) {
        return source.getMessage(key, arguments, locale);
    }

    /** The words under {@code prefix.code}, or the code itself when nobody gave it words yet. */
    public String ofCode(String prefix, String code) {
        String words = source.getMessage(prefix + "." + code, null, code, locale);
        return words == null ? code : words;
    }

    /** Why somebody decided; a script that decides names the signal it goes by. */
    public String ofReason(String code) {
        String reason = ofCode("reason", code);
        return reason.equals(code) ? ofCode("signal", code) : reason;
    }

    public String of(Reason reason) {
        return of(Phrase.of(reason));
    }

    /** What is said in both languages, in this one. */
    public String of(Phrase said) {
        return switch (Language.of(locale)) {
            case CHINESE -> said.chinese();
            case ENGLISH -> said.english();
        };
    }

    /** The words for a field of a listing, such as {@code title} or {@code attributes/材质}. */
    public String ofField(String field) {
        return of(ValueWords.ofField(field));
    }
}
