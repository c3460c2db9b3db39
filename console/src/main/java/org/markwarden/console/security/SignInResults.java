package org.markwarden.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.storage.Storage;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Notes every sign-in in the audit log and goes on to the page that was wanted, or back to the form. */
final class SignInResults implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private final Storage storage;
    private final SignInDelays delays;
    private final Clock clock;
    private final SavedRequestAwareAuthenticationSuccessHandler onward =
            new SavedRequestAwareAuthenticationSuccessHandler();

    SignInResults(Storage storage, SignInDelays delays, Clock clock) {
        this.storage = storage;
        this.delays = delays;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException, jakarta.servlet.ServletException {
        delays.succeeded(signedIn.getName(), request.getRemoteAddr());
        note(signedIn.getName(), "account.signed-in");
        onward.onAuthenticationSuccess(request, response, signedIn);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        note(knownName(request), "account.sign-in-failed");
        response.sendRedirect("/sign-in?failed");
    }

    /** What was typed may be a password in the wrong field: only the name of a real account is written down. */
    private String knownName(HttpServletRequest request) {
        String typed = SignInNames.normalised(request.getParameter("username"));
        return storage.accounts().find(typed).isPresent() ? typed : "unknown";
    }

    private void note(String name, String action) {
        storage.audit().append(List.of(new AuditEvent(clock.instant(), name, action, name, "")));
    }
}
