package org.markwarden.console.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.markwarden.console.words.Words;

/** Every Spring Boot property the console sets. Nothing else can set one. */
final class ServerSettings {

    /** A larger clue is handed in on the command line. */
    private static final String LARGEST_CLUE = "64MB";

    private ServerSettings() {}

    static Map<String, Object> of(WebConsoleOptions options) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.address", options.host());
        settings.put("server.port", options.port());
        settings.put("server.shutdown", "graceful");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "4s");
        settings.put("server.server-header", "");
        settings.put("server.forward-headers-strategy", options.publicUrl() == null ? "none" : "native");
        settings.put("server.tomcat.max-http-form-post-size", "64KB");
        settings.put("spring.servlet.multipart.max-file-size", LARGEST_CLUE);
        settings.put("spring.servlet.multipart.max-request-size", LARGEST_CLUE);
        settings.put("server.tomcat.max-swallow-size", LARGEST_CLUE);
        settings.put("server.tomcat.use-relative-redirects", true);
        settings.put("server.tomcat.threads.max", 40);
        settings.put("server.max-http-request-header-size", "16KB");
        settings.put("server.tomcat.connection-timeout", "10s");

        settings.put("server.servlet.session.timeout", "60m");
        settings.put("server.servlet.session.tracking-modes", "cookie");
        settings.put("server.servlet.session.cookie.name", "markwarden");
        settings.put("server.servlet.session.cookie.http-only", true);
        settings.put("server.servlet.session.cookie.same-site", "strict");
        settings.put("server.servlet.session.cookie.secure", options.https());

        settings.put("spring.web.resources.add-mappings", false);
        settings.put("spring.mvc.problemdetails.enabled", false);
        settings.put("spring.thymeleaf.prefix", "classpath:/org/markwarden/console/web/pages/");
        settings.put("spring.thymeleaf.check-template-location", false);
        settings.put("spring.messages.basename", String.join(",", Words.tables()));
        settings.put("spring.messages.fallback-to-system-locale", false);

        settings.put("management.endpoints.access.default", "none");
        settings.put("management.endpoint.health.access", "read-only");
        settings.put("management.endpoint.prometheus.access", "read-only");
        settings.put("management.endpoints.web.exposure.include", "health,prometheus");
        settings.put("management.endpoints.web.discovery.enabled", false);
        settings.put("management.endpoint.health.show-details", "never");
        settings.put("management.endpoint.health.show-components", "never");
        return settings;
    }
}
