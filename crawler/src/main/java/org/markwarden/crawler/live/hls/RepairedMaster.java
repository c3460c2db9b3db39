package org.markwarden.crawler.live.hls;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.live.captions.Problems;

/** A master playlist rewritten so that every tag in it is right. */
final class RepairedMaster {
    private static final int MOST = 500;
    private static final String PLAIN = "[^\"\\s]{1,200}";

    private final Problems problems = new Problems();
    private final List<String> lines = new ArrayList<>(List.of("#EXTM3U"));
    private @Nullable String variant;
    private int number;

    RepairedMaster(List<String> written) {
        written.forEach(this::line);
        if (variant != null) {
            problems.add("a stream without its address", number);
        }
    }

    private void line(String written) {
        number++;
        String line = written.strip();
        if (lines.size() > MOST) {
            problems.add("more than " + MOST + " entries, the rest is not read", number);
        } else if (line.startsWith("#EXT-X-STREAM-INF:")) {
            variant = variant(Attributes.of(line));
        } else if (line.startsWith("#EXT-X-MEDIA:")) {
            rendition(Attributes.of(line));
        } else if (!line.isEmpty() && !line.startsWith("#")) {
            address(line);
        }
    }

    private void address(String line) {
        if (line.length() > 4_000) {
            problems.add("an address longer than 4000 characters", number);
        } else {
            lines.add(variant == null ? "#EXT-X-STREAM-INF:BANDWIDTH=0" : variant);
            lines.add(line);
        }
        variant = null;
    }

    private String variant(Attributes attributes) {
        String bandwidth = attributes.text("BANDWIDTH", "\\d{1,12}");
        if (bandwidth == null) {
            problems.add("a stream without BANDWIDTH", number);
        }
        return "#EXT-X-STREAM-INF:BANDWIDTH=" + (bandwidth == null ? "0" : bandwidth)
                + named("RESOLUTION", attributes.text("RESOLUTION", "\\d{1,5}x\\d{1,5}"), "")
                + named("AUDIO", attributes.text("AUDIO", PLAIN), "\"")
                + named("SUBTITLES", attributes.text("SUBTITLES", PLAIN), "\"");
    }

    private void rendition(Attributes attributes) {
        String type = attributes.text("TYPE", "AUDIO|VIDEO|SUBTITLES|CLOSED-CAPTIONS");
        String group = attributes.text("GROUP-ID", PLAIN);
        String name = attributes.text("NAME");
        if (type == null || group == null) {
            problems.add("a rendition without TYPE or GROUP-ID", number);
            return;
        }
        boolean isDefault = "YES".equals(attributes.text("DEFAULT"));
        lines.add("#EXT-X-MEDIA:TYPE=" + type + named("GROUP-ID", group, "\"")
                + named("NAME", name == null ? group : name, "\"")
                + named("LANGUAGE", attributes.text("LANGUAGE", PLAIN), "\"")
                + named("URI", attributes.text("URI", "[^\"\\s]{1,4000}"), "\"")
                + (type.equals("CLOSED-CAPTIONS") ? ",INSTREAM-ID=\"CC1\"" : "")
                + (isDefault ? ",DEFAULT=YES,AUTOSELECT=YES" : ""));
    }

    private static String named(String name, @Nullable String value, String quote) {
        return value == null ? "" : "," + name + "=" + quote + value + quote;
    }

    Problems problems() {
        return problems;
    }

    List<String> lines() {
        return lines;
    }
}
