package org.markwarden.crawler.warc;

import java.nio.charset.StandardCharsets;
import org.markwarden.crawler.fetch.Exchange;
import org.markwarden.crawler.fetch.Timing;
import org.markwarden.crawler.fetch.TlsFacts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the metadata record of a capture as JSON. */
final class CaptureMetadata {
    private static final JsonMapper JSON = JsonMapper.shared();

    private CaptureMetadata() {}

    static byte[] json(Exchange exchange, CaptureFacts facts) {
        ObjectNode root = JSON.createObjectNode();
        root.put("software", facts.software());
        root.put("configuration", facts.configuration());
        root.put("purpose", facts.purpose());
        root.put("clock", "system");
        root.put("ip", exchange.connection().address().getHostAddress());
        if (facts.from() != null) {
            root.put("from", facts.from().toString());
        }
        exchange.cut().ifPresent(cut -> root.put("cut", cut.text()));
        robots(root.putObject("robots"), facts.robots());
        manners(root.putObject("politeness"), facts.manners());
        timing(root.putObject("timing_ms"), exchange.connection().timing());
        TlsFacts tls = exchange.connection().tls();
        if (tls != null) {
            tls(root.putObject("tls"), tls);
        }
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void robots(ObjectNode node, CaptureFacts.RobotsFacts robots) {
        node.put("allowed", robots.allowed());
        node.put("rule", robots.rule());
        node.put("status", robots.status());
        if (robots.readAt() != null) {
            node.put("read_at", robots.readAt().toString());
        }
        if (robots.digest() != null) {
            node.put("sha256", robots.digest());
        }
    }

    private static void manners(ObjectNode node, CaptureFacts.MannersFacts manners) {
        node.put("interval_ms", manners.interval().toMillis());
        node.put("waited_ms", manners.waited().toMillis());
        node.put("requests_today", manners.requestsToday());
    }

    private static void timing(ObjectNode node, Timing timing) {
        node.put("connect", timing.connect().toMillis());
        node.put("first_byte", timing.firstByte().toMillis());
        node.put("total", timing.total().toMillis());
    }

    private static void tls(ObjectNode node, TlsFacts tls) {
        node.put("protocol", tls.protocol());
        node.put("cipher_suite", tls.cipherSuite());
        var chain = node.putArray("chain");
        tls.chain().forEach(chain::add);
    }
}
