package org.markwarden.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 421 to a request for another host (RFC 9110, section 15.5.20), before anything else looks at it. */
final class AllowedHostsFilter extends OncePerRequestFilter {
    private static final String ANSWER = "This console does not answer to that host name. 本系统不接受以该主机名发来的请求。\n";

    private final AllowedHosts hosts;

    AllowedHostsFilter(AllowedHosts hosts) {
        this.hosts = hosts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hosts.allows(request.getHeader(HttpHeaders.HOST))) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.MISDIRECTED_REQUEST.value());
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getWriter().write(ANSWER);
    }
}
