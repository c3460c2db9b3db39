package org.markwarden.marketplace.pages;

import org.markwarden.marketplace.world.LiveRoom;

/** The playlists of a show (HLS, RFC 8216). */
record Playlists(Show show) {
    /** Seconds of one segment of the picture. */
    static final int PICTURE = 2;

    /** Segments of the picture that a running playlist holds. */
    private static final int WINDOW = 6;

    private static final String TYPE = "application/vnd.apple.mpegurl";

    Page streams() {
        return Page.text(TYPE, """
                #EXTM3U
                #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="words",NAME="中文",LANGUAGE="zh",DEFAULT=YES,AUTOSELECT=YES,URI="%1$s/zh.m3u8"
                #EXT-X-STREAM-INF:BANDWIDTH=60000,RESOLUTION=160x120,SUBTITLES="words"
                %1$s/video.m3u8
                """.formatted(show.room().path()));
    }

    Page video() {
        int edge = show.second() / PICTURE;
        int first = show.isOver() ? 0 : Math.max(0, edge - WINDOW);
        StringBuilder text = head(PICTURE, first);
        text.append("#EXT-X-PROGRAM-DATE-TIME:%s\n".formatted(show.startsAt().plusSeconds((long) first * PICTURE)));
        for (int i = first; i < edge; i++) {
            text.append("#EXTINF:%d.000,\n%s/v%d.ts\n"
                    .formatted(PICTURE, show.room().path(), i));
        }
        return ended(text);
    }

    Page captions() {
        StringBuilder text = head(LiveRoom.STEP, 0).append("#EXT-X-PLAYLIST-TYPE:EVENT\n");
        for (int i = 0; i < show.second() / LiveRoom.STEP; i++) {
            text.append("#EXTINF:%d.000,\n%s/zh%d.vtt\n"
                    .formatted(LiveRoom.STEP, show.room().path(), i));
        }
        return ended(text);
    }

    private static StringBuilder head(int target, int first) {
        return new StringBuilder("#EXTM3U\n#EXT-X-VERSION:4\n")
                .append("#EXT-X-TARGETDURATION:%d\n#EXT-X-MEDIA-SEQUENCE:%d\n".formatted(target, first));
    }

    private Page ended(StringBuilder text) {
        return Page.text(
                TYPE, text.append(show.isOver() ? "#EXT-X-ENDLIST\n" : "").toString());
    }
}
