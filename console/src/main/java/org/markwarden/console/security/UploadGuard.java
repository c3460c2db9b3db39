package org.markwarden.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns uploads away from anybody who may not hand in clues, before the body is read: the guard against forged forms looks
 * for its mark among the parts, and would write a stranger's file to disk to find it.
 */
final class UploadGuard extends OncePerRequestFilter {
    private static final String ANSWER = "Sign in to hand in files. 请先登录再上传文件。\n";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUpload(request) || mayTakeIn(SecurityContextHolder.getContext().getAuthentication())) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.getWriter().write(ANSWER);
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean mayTakeIn(@Nullable Authentication by) {
        return by != null
                && by.isAuthenticated()
                && by.getAuthorities().stream()
                        .anyMatch(right -> Permission.TAKE_IN.name().equals(right.getAuthority()));
    }
}
