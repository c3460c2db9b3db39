package org.markwarden.console.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.storage.UnavailableException;
import org.markwarden.storage.fault.FaultWords;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says in plain words what went wrong, and nothing of what is inside. */
@Controller
class ErrorPages {
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 410, 413, 429, 503, 507);

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response, Model model) {
        HttpStatus status =
                ofStorage(request).orElseGet(() -> status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)));
        response.setStatus(status.value());
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (path instanceof String uri && uri.startsWith("/api/")) {
            return ResponseEntity.status(status).body(ProblemDetail.forStatus(status));
        }
        model.addAttribute("status", status.value());
        model.addAttribute("key", "error." + (EXPLAINED.contains(status.value()) ? status.value() : "other"));
        model.addAttribute("wait", response.getHeader(HttpHeaders.RETRY_AFTER));
        return "error";
    }

    /** What a person can mend or wait for is told apart from what is wrong inside. */
    private static Optional<HttpStatus> ofStorage(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure)) {
            return Optional.empty();
        }
        if (FaultWords.isFullDisk(failure)) {
            return Optional.of(HttpStatus.INSUFFICIENT_STORAGE);
        }
        return failure instanceof UnavailableException || failure.getCause() instanceof UnavailableException
                ? Optional.of(HttpStatus.SERVICE_UNAVAILABLE)
                : Optional.empty();
    }

    private static HttpStatus status(@Nullable Object code) {
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
