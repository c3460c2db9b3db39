package org.markwarden.crawler.robots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rules of robots.txt that speak to one agent, read as Google's matcher reads them: groups of the same agent are
 * joined, a group for the agent replaces the one for everybody, the longest pattern wins, a tie allows.
 */
final class AgentRules {
    private static final int MAX_LINE = 2083 * 8;

    private final String agent;
    private final List<Rule> own = new ArrayList<>();
    private final List<Rule> everybodys = new ArrayList<>();
    private boolean named;

    /** One line that allows or disallows. */
    record Rule(boolean allows, PathPattern pattern) {
        @Override
        public String toString() {
            return (allows ? "Allow: " : "Disallow: ") + pattern;
        }
    }

    private AgentRules(String agent) {
        this.agent = agent;
    }

    static AgentRules read(String robots, String agent) {
        AgentRules rules = new AgentRules(productToken(agent));
        Group group = new Group();
        for (String line : withoutMark(robots).split("\r\n|[\r\n]", -1)) {
            RobotsLine.read(line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line)
                    .ifPresent(read -> rules.take(read, group));
        }
        return rules;
    }

    /** The rule that decides on a path, or nothing when none speaks of it, which allows. */
    Optional<Rule> decisive(String path) {
        Optional<Rule> decisive = Optional.empty();
        for (Rule rule : named ? own : everybodys) {
            if (rule.pattern().matches(path) && (decisive.isEmpty() || beats(rule, decisive.get()))) {
                decisive = Optional.of(rule);
            }
        }
        return decisive;
    }

    private static boolean beats(Rule rule, Rule other) {
        int difference = rule.pattern().priority() - other.pattern().priority();
        return difference > 0 || (difference == 0 && rule.allows());
    }

    /** Whom the lines being read speak to. */
    private static final class Group {
        private boolean mine;
        private boolean everybodys;
        private boolean closed;
    }

    private void take(RobotsLine line, Group group) {
        switch (line.key()) {
            case USER_AGENT -> address(line.value(), group);
            case ALLOW -> add(true, line.value(), group);
            case DISALLOW -> add(false, line.value(), group);
            case OTHER -> {}
        }
    }

    private void address(String value, Group group) {
        if (group.closed) {
            group.mine = false;
            group.everybodys = false;
            group.closed = false;
        }
        if (value.startsWith("*") && (value.length() == 1 || Character.isWhitespace(value.charAt(1)))) {
            group.everybodys = true;
        } else if (!agent.isEmpty() && leadingToken(value).equalsIgnoreCase(agent)) {
            group.mine = true;
            named = true;
        }
    }

    private void add(boolean allows, String path, Group group) {
        group.closed = true;
        if (path.isEmpty()) {
            return;
        }
        addTo(group, new Rule(allows, new PathPattern(path)));
        if (allows && path.contains("/index.htm")) {
            addDirectory(path, group);
        }
    }

    /** Who allows {@code /index.html} means the folder it stands for as well. */
    private void addDirectory(String path, Group group) {
        int slash = path.lastIndexOf('/');
        if (path.startsWith("/index.htm", slash)) {
            addTo(group, new Rule(true, new PathPattern(path.substring(0, slash + 1) + "$")));
        }
    }

    private void addTo(Group group, Rule rule) {
        if (group.mine) {
            own.add(rule);
        }
        if (group.everybodys) {
            everybodys.add(rule);
        }
    }

    /** {@code Bot/2.1} is called {@code Bot}; a name with a space in it is nobody's (only the group {@code *} speaks to it). */
    private static String productToken(String agent) {
        String token = leadingToken(agent);
        boolean whole = token.length() == agent.length() || agent.charAt(token.length()) == '/';
        return whole ? token.toLowerCase(Locale.ROOT) : "";
    }

    private static String leadingToken(String value) {
        int end = 0;
        while (end < value.length() && isTokenCharacter(value.charAt(end))) {
            end++;
        }
        return value.substring(0, end);
    }

    private static boolean isTokenCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    }

    private static String withoutMark(String robots) {
        return robots.startsWith("\uFEFF") ? robots.substring(1) : robots;
    }
}
