package org.markwarden.console.web;

import java.util.Locale;
import org.markwarden.domain.match.Reason;
import org.springframework.context.MessageSource;

/** The words of one page's language. */
record Words(MessageSource source, Locale locale) {

    /** The words under a key that must be there. */
    String of(String key, Object... arguments) {
        return source.getMessage(key, arguments, locale);
    }

    /** The words under {@code prefix.code}, or the code itself when nobody gave it words yet. */
    String ofCode(String prefix, String code) {
        String words = source.getMessage(prefix + "." + code, null, code, locale);
        return words == null ? code : words;
    }

    /** Why somebody decided; a script that decides names the signal it goes by. */
    String ofReason(String code) {
        String reason = ofCode("reason", code);
        return reason.equals(code) ? ofCode("signal", code) : reason;
    }

    String of(Reason reason) {
        return switch (Language.of(locale)) {
            case CHINESE -> reason.chinese();
            case ENGLISH -> reason.english();
        };
    }
}
