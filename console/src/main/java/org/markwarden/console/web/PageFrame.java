package org.markwarden.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.security.Permission;
import org.markwarden.console.security.SignedIn;
import org.markwarden.console.words.Language;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What every page shows around its own matter: who is signed in, where one may go, the other language. */
@ControllerAdvice
class PageFrame {

    /**
     * The frame of one page.
     *
     * @param account absent when nobody is signed in
     * @param here first part of the path, to mark the entry of the menu
     */
    record Frame(@Nullable SignedIn account, Language language, String otherLanguageUrl, String here) {

        public boolean may(String permission) {
            return account != null && account.may(Permission.valueOf(permission));
        }
    }

    @ModelAttribute("frame")
    Frame frame(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            @Nullable Authentication authentication) {
        LanguageChoice.remember(request, response);
        Language language = Language.of(locale);
        return new Frame(account(authentication), language, sameIn(language.other(), request), here(request));
    }

    private static @Nullable SignedIn account(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }

    private static String sameIn(Language language, HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequest(request)
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam(LanguageChoice.PARAMETER, language.tag())
                .build()
                .toUriString();
    }

    private static String here(HttpServletRequest request) {
        return request.getServletPath();
    }
}
