package org.markwarden.notice.draft;

import java.util.Arrays;
import java.util.Optional;
import org.markwarden.domain.match.Reason;

/** The forms a notice takes. */
public enum NoticeFormat {
    /** E-Commerce Law 42 and Civil Code 1195, in Chinese. */
    CN("cn"),
    /** The same in English. */
    EN("en"),
    /** Regulation (EU) 2022/2065, article 16(2). */
    DSA("dsa"),
    /** 17 U.S.C. 512(c)(3); copyright only. */
    DMCA("dmca"),
    /** XARF 4.2, brand_infringement. */
    XARF("xarf");

    private final String label;

    NoticeFormat(String label) {
        this.label = label;
    }

    /** The word used in files and on the command line. */
    public String label() {
        return label;
    }

    /** In the language of this format. */
    public String words(Reason reason) {
        return this == CN ? reason.chinese() : reason.english();
    }

    /** The value with this label, or nothing. */
    public static Optional<NoticeFormat> of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst();
    }
}
