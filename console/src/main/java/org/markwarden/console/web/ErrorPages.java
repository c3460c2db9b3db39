package org.markwarden.console.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.storage.UnavailableException;
import org.markwarden.storage.fault.FaultWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 410, 413, 429, 503, 507);

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response, Model model) {
        HttpStatus status = ofStorage(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
                .orElseGet(() -> status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)));
        response.setStatus(status.value());
        if (status.is5xxServerError()) {
            tell(request);
        }
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (path instanceof String uri && uri.startsWith("/api/")) {
            return ResponseEntity.status(status).body(ProblemDetail.forStatus(status));
        }
        model.addAttribute("status", status.value());
        model.addAttribute("key", "error." + (EXPLAINED.contains(status.value()) ? status.value() : "other"));
        model.addAttribute("wait", response.getHeader(HttpHeaders.RETRY_AFTER));
        return "error";
    }

    /** The page says nothing of what is inside; this line does, to whoever runs the program. */
    private static void tell(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            LOG.error(
                    "{} {} failed: {}{}",
                    request.getMethod(),
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    FaultWords.of(failure),
                    where(failure));
        }
    }

    /** What is known and told in its own words needs no place in the code. */
    private static String where(Throwable failure) {
        if (ofStorage(failure).isPresent()) {
            return "";
        }
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.markwarden."))
                .findFirst()
                .map(frame -> " (" + failure.getClass().getSimpleName() + " at " + frame + ")")
                .orElse("");
    }

    /** What a person can mend or wait for is told apart from what is wrong inside. */
    private static Optional<HttpStatus> ofStorage(@Nullable Object failed) {
        if (!(failed instanceof Throwable failure)) {
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
