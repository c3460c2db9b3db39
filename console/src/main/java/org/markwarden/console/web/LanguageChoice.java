package org.markwarden.console.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.words.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Chooses the language: what the address says, else what was chosen before, else what the browser asks for. */
final class LanguageChoice implements LocaleResolver {
    static final String PARAMETER = "lang";
    private static final String COOKIE = "language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return asked(request)
                .or(() -> remembered(request))
                .orElseGet(() -> wanted(request))
                .locale();
    }

    /** Remembers a choice made in the address. */
    static void remember(HttpServletRequest request, HttpServletResponse response) {
        asked(request).ifPresent(language -> {
            ResponseCookie cookie = ResponseCookie.from(COOKIE, language.tag())
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Strict")
                    .path("/")
                    .maxAge(REMEMBERED)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        });
    }

    private static Optional<Language> asked(HttpServletRequest request) {
        return Language.ofTag(request.getParameter(PARAMETER));
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : Language.ofTag(cookie.getValue());
    }

    private static Language wanted(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Language.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> locale.getLanguage().equals("zh")
                        || locale.getLanguage().equals("en"))
                .findFirst()
                .map(Language::of)
                .orElse(Language.ENGLISH);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by the address");
    }
}
