package org.markwarden.marketplace.pages;

import static org.markwarden.marketplace.pages.Html.escape;

import java.util.List;
import org.markwarden.marketplace.world.LiveRoom;

/** What is said and written in a show, as files. */
final class Words {
    private Words() {}

    /** The captions of one segment; a line that reaches into the next stands in both, as RFC 8216 wants it. */
    static Page vtt(LiveRoom room, int segment) {
        int from = segment * LiveRoom.STEP;
        int to = from + LiveRoom.STEP;
        var text = new StringBuilder("WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n\n");
        room.lines().stream()
                .filter(line -> line.from() < to && line.to() > from)
                .forEach(line -> text.append("%s.000 --> %s.000\n<v 主播>%s\n\n"
                        .formatted(clock(line.from()), clock(line.to()), escape(line.words()))));
        return Page.text("text/vtt", text.toString());
    }

    static Page srt(LiveRoom room) {
        var text = new StringBuilder();
        List<LiveRoom.Line> lines = room.lines();
        for (int i = 0; i < lines.size(); i++) {
            LiveRoom.Line line = lines.get(i);
            text.append("%d\r\n%s,000 --> %s,000\r\n%s\r\n\r\n"
                    .formatted(i + 1, clock(line.from()), clock(line.to()), line.words()));
        }
        return Page.text("application/x-subrip", text.toString());
    }

    static Page danmaku(Show show) {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><i>");
        show.room().remarks().stream()
                .filter(line -> line.from() <= show.second())
                .forEach(line -> text.append(
                        "<d p=\"%d.0,1,25,16777215,0,0,0,0\">%s</d>".formatted(line.from(), escape(line.words()))));
        return Page.text("text/xml", text.append("</i>\n").toString());
    }

    private static String clock(int second) {
        return "%02d:%02d:%02d".formatted(second / 3600, second / 60 % 60, second % 60);
    }
}
