package org.markwarden.console.casework;

import static org.markwarden.domain.casework.Verdict.CONFIRMED;
import static org.markwarden.domain.casework.Verdict.DISMISSED;
import static org.markwarden.domain.casework.Verdict.UNSURE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.markwarden.domain.casework.Verdict;

/** Why a case file was decided as it was. A decision without a code is not possible (F-75). */
public enum DecisionReason {
    /** Trademark Law, article 57 (1). */
    SAME_MARK(CONFIRMED, "same-mark"),
    /** Trademark Law, article 57 (2). */
    SIMILAR_MARK(CONFIRMED, "similar-mark"),
    /** Trademark Law, article 57 (3): the goods themselves are counterfeit. */
    COUNTERFEIT(CONFIRMED, "counterfeit"),
    /** Trademark Law, article 57 (4): labels and packaging. */
    COUNTERFEIT_LABELS(CONFIRMED, "counterfeit-labels"),
    /** Patent Law, article 68, and its Implementing Regulations, article 101. */
    PATENT_PASSING_OFF(CONFIRMED, "patent-passing-off"),
    /** A protected name of origin on goods from elsewhere. */
    FALSE_ORIGIN(CONFIRMED, "false-origin"),
    /** Special, Olympic or official sign without permission. */
    SIGN_WITHOUT_PERMISSION(CONFIRMED, "sign-without-permission"),
    COPYRIGHT_COPY(CONFIRMED, "copyright-copy"),
    VARIETY_WITHOUT_LICENCE(CONFIRMED, "variety-without-licence"),

    AUTHORISED(DISMISSED, "authorised"),
    /** Trademark Law, article 59: says what the goods fit. */
    COMPATIBLE_USE(DISMISSED, "compatible-use"),
    /** Trademark Law, article 59: the word in its ordinary meaning. */
    DESCRIPTIVE_USE(DISMISSED, "descriptive-use"),
    SECOND_HAND(DISMISSED, "second-hand"),
    OTHER_GOODS(DISMISSED, "other-goods"),
    TRUE_ORIGIN(DISMISSED, "true-origin"),
    RIGHT_NOT_IN_FORCE(DISMISSED, "right-not-in-force"),
    MISREAD(DISMISSED, "misread"),

    NEEDS_SAMPLE(UNSURE, "needs-sample"),
    NEEDS_HOLDER(UNSURE, "needs-holder"),
    NEEDS_EXPERT(UNSURE, "needs-expert");

    private final Verdict verdict;
    private final String code;

    DecisionReason(Verdict verdict, String code) {
        this.verdict = verdict;
        this.code = code;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** What is stored and sent. */
    public String code() {
        return code;
    }

    /** The reason with this code, or nothing. */
    public static Optional<DecisionReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }

    /** The reasons that go with a verdict. */
    public static List<DecisionReason> of(Verdict verdict) {
        return Arrays.stream(values())
                .filter(reason -> reason.verdict == verdict)
                .toList();
    }
}
