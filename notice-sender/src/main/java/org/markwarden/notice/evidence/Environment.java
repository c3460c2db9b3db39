package org.markwarden.notice.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The self-check of the machine that sealed (清洁性检查; Internet Courts Provisions, article 11): programs, proxies, name
 * overrides, and how far its clock stood from the authorities' clocks.
 */
final class Environment {
    private static final Path HOSTS = Path.of("/etc/hosts");
    private static final List<String> PROXIES = List.of("http.proxyHost", "https.proxyHost", "socksProxyHost");
    private static final List<String> PROXY_VARIABLES = List.of("http_proxy", "https_proxy", "all_proxy");

    private Environment() {}

    static byte[] json(String software, List<Timestamp> stamps, Instant at) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("checked_at", at.toString());
        root.put("software", software);
        root.put("java", System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor"));
        root.put(
                "system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        root.put("zone", ZoneId.systemDefault().getId());
        root.put("locale", Locale.getDefault().toLanguageTag());
        root.put("proxy_configured", proxy());
        hosts(root);
        clocks(root, stamps);
        return CanonicalJson.bytes(root);
    }

    private static boolean proxy() {
        return PROXIES.stream().anyMatch(name -> System.getProperty(name) != null)
                || PROXY_VARIABLES.stream().anyMatch(name -> isSet(name) || isSet(name.toUpperCase(Locale.ROOT)));
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    private static void hosts(ObjectNode root) {
        ObjectNode hosts = root.putObject("hosts_file");
        byte @Nullable [] bytes = bytes(HOSTS);
        if (bytes == null) {
            hosts.put("unknown", "not readable");
            return;
        }
        hosts.put("sha256", Sha256.of(bytes).hex());
        hosts.put("entries", entries(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static long entries(String text) {
        return Stream.of(text.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .count();
    }

    private static byte @Nullable [] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            return null;
        }
    }

    /** The offset is at most the time the answer took; a token has whole seconds, so a second either way is nothing. */
    private static void clocks(ObjectNode root, List<Timestamp> stamps) {
        root.put("clock_source", "system clock, compared with each timestamp authority");
        var clocks = root.putArray("clock_offsets");
        for (Timestamp stamp : stamps) {
            ObjectNode clock = clocks.addObject();
            clock.put("authority", stamp.authority());
            clock.put("asked_at", stamp.askedAt().toString());
            clock.put("authority_time", stamp.time().toString());
            clock.put(
                    "offset_seconds",
                    Duration.between(stamp.askedAt(), stamp.time()).toSeconds());
        }
    }
}
