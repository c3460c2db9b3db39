package org.markwarden.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Refuses whatever stands in no line of {@link Routes}, and remembers to call it not found rather than not allowed. */
final class NoRoute implements AuthorizationManager<RequestAuthorizationContext> {
    private static final String MARK = NoRoute.class.getName();

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        context.getRequest().setAttribute(MARK, true);
        return new AuthorizationDecision(false);
    }

    /** The status of a refusal: 404 where there is nothing, 403 where there is something for others. */
    static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(MARK) == null ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND;
    }

    static void sayNotAllowed(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        response.sendError(status(request).value());
    }
}
