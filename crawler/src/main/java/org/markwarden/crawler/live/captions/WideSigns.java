package org.markwarden.crawler.live.captions;

/** Signs of Chinese keyboards in times that were typed by hand. */
final class WideSigns {
    private WideSigns() {}

    /** With the narrow signs that notations ask for. */
    static String narrow(String written) {
        return written.replace('：', ':')
                .replace('，', ',')
                .replace('．', '.')
                .replace('－', '-')
                .replace('＞', '>');
    }
}
