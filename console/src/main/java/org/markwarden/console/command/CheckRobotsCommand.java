package org.markwarden.console.command;

import org.markwarden.crawler.robots.RobotsCheck;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code check robots}: may this agent fetch this address, by the letter of this robots.txt (RFC 9309)? */
@Command(name = "robots", description = "{robots, agent, url} -> {allowed}, by RFC 9309")
final class CheckRobotsCommand extends LineByLine {
    @Override
    ObjectNode answer(JsonNode question) {
        boolean allowed = RobotsCheck.allowed(text(question, "robots"), text(question, "agent"), text(question, "url"));
        return JSON.createObjectNode().put("allowed", allowed);
    }

    @Override
    ObjectNode unanswered() {
        return JSON.createObjectNode().putNull("allowed");
    }
}
