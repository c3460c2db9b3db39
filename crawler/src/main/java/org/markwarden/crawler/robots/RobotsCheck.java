package org.markwarden.crawler.robots;

import java.util.Optional;

/** Answers one question of {@code check robots}: may this agent fetch this address, by the letter of this robots.txt? */
public final class RobotsCheck {
    private RobotsCheck() {}

    /** Reads the address as it is written, without escaping it first; robots.txt itself is allowed (RFC 9309, section 2.2.2). */
    public static boolean allowed(String robots, String agent, String url) {
        return path(url).equals("/robots.txt")
                || decisive(AgentRules.read(robots, agent), url)
                        .map(AgentRules.Rule::allows)
                        .orElse(true);
    }

    static Optional<AgentRules.Rule> decisive(AgentRules rules, String url) {
        return rules.decisive(path(url));
    }

    /** Path and query as written; the fragment is never sent. */
    private static String path(String url) {
        int authority = url.indexOf("//");
        int start = authority >= 0 ? authority + 2 : 0;
        int fragment = url.indexOf('#', start);
        String rest = url.substring(start, fragment < 0 ? url.length() : fragment);
        int path = firstOf(rest, "/?;");
        if (path < 0) {
            return "/";
        }
        return rest.charAt(path) == '/' ? rest.substring(path) : "/" + rest.substring(path);
    }

    private static int firstOf(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
