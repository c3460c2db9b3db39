package org.markwarden.console.casework;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.shown.Shown;
import org.markwarden.console.words.Recorded;
import org.markwarden.console.words.Words;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.notice.CounterStatement;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.Outcome;
import org.markwarden.domain.notice.Publication;

/** Everything that happened to a case file, in the order in which it happened (办理经过). */
public final class History {
    /** Packages are sealed as of a whole second; what follows from another stays behind it. */
    private static final Comparator<Event> BY_SECOND =
            Comparator.comparing(event -> event.at().truncatedTo(ChronoUnit.SECONDS));

    private final Words words;
    private final List<Event> events = new ArrayList<>();

    /**
     * One line of the history.
     *
     * @param tone class of the style sheet
     * @param quote words of somebody else, absent when there are none
     */
    public record Event(
            Instant at,
            String time,
            String what,
            String tone,
            @Nullable String quote) {}

    private History(Words words) {
        this.words = words;
    }

    public static List<Event> of(Dossier dossier, Words words) {
        History history = new History(words);
        history.add(
                dossier.caseFile().openedAt(),
                words.of("history.opened", Shown.score(dossier.caseFile().score())),
                "open",
                null);
        dossier.decisions().forEach(history::decided);
        dossier.evidence().forEach(history::sealed);
        String here = dossier.listing().map(Listing::url).orElse("");
        dossier.notice().ifPresent(notice -> history.noticed(notice, here));
        return history.events.stream().sorted(BY_SECOND).toList();
    }

    private void decided(Decision decision) {
        String verdict = words.ofCode("verdict", decision.verdict().label());
        String reason = words.ofReason(decision.reason());
        add(
                decision.at(),
                words.of("history.decided", verdict, reason, decision.by()),
                decision.verdict().label(),
                decision.note());
    }

    private void sealed(EvidencePackage evidence) {
        add(
                evidence.sealedAt(),
                words.of("history.sealed"),
                "sealed",
                evidence.sha256().hex());
    }

    private void noticed(NoticeFile notice, String here) {
        String id = notice.draft().id().value();
        add(
                notice.draft().draftedAt(),
                words.of("history.drafted", id, notice.draft().platform()),
                "noticed",
                words.of(notice.draft().reason()));
        notice.cleared()
                .ifPresent(cleared ->
                        add(cleared.clearedAt(), words.of("history.cleared", cleared.clearedBy()), "noticed", null));
        notice.dispatches().forEach(this::dispatched);
        followed(notice.outcomes().reversed().stream()
                .filter(outcome -> isOf(here, outcome.location().toString(), notice))
                .toList());
        notice.publications().stream()
                .filter(publication -> isOf(here, publication.words(), notice))
                .forEach(this::published);
        notice.counterStatements().forEach(this::answered);
    }

    private void dispatched(Dispatch dispatch) {
        switch (dispatch) {
            case Dispatch.Started(var _, int attempt, String channel, Instant at) ->
                add(at, words.of("history.started", attempt, words.ofCode("channel", channel)), "noticed", null);
            case Dispatch.Accepted(var _, int attempt, Instant at, String ticket, String answer) ->
                add(at, accepted(attempt, ticket), "noticed", answer);
            case Dispatch.NotAccepted(var _, int attempt, Instant at, String answer, boolean permanent) ->
                add(
                        at,
                        words.of(permanent ? "history.not-accepted-for-good" : "history.not-accepted", attempt),
                        "rejected",
                        answer);
        }
    }

    private String accepted(int attempt, @Nullable String ticket) {
        return ticket == null
                ? words.of("history.accepted-without-ticket", attempt)
                : words.of("history.accepted", attempt, ticket);
    }

    /** Whether something is told of this offer: it names it, or none of the offers of the notice. */
    private static boolean isOf(String here, String told, NoticeFile notice) {
        return (!here.isEmpty() && told.contains(here))
                || notice.draft().locations().stream().map(URI::toString).noneMatch(told::contains);
    }

    /** Looks that found the same again and again are told together. */
    private void followed(List<Outcome> outcomes) {
        int i = 0;
        while (i < outcomes.size()) {
            int end = i + 1;
            while (end < outcomes.size()
                    && outcomes.get(end).kind() == outcomes.get(i).kind()) {
                end++;
            }
            followed(outcomes.get(i), outcomes.get(end - 1), end - i - 1);
            i = end;
        }
    }

    private void followed(Outcome first, Outcome last, int again) {
        String kind = words.ofCode("outcome", first.kind().label());
        add(first.at(), words.of("history.outcome", kind), tone(first), Recorded.of(first.reason(), words));
        if (again > 0) {
            add(
                    last.at(),
                    words.of("history.outcome-again", kind, again),
                    tone(last),
                    Recorded.of(last.reason(), words));
        }
    }

    private static String tone(Outcome outcome) {
        return switch (outcome.kind()) {
            case REMOVED, EDITED -> "removed";
            case STILL_UP, RELISTED -> "rejected";
            case UNREACHABLE -> "unsure";
        };
    }

    private void published(Publication publication) {
        String result = words.of("result." + publication.result().label());
        add(publication.seenAt(), words.of("history.publication", result), "published", publication.words());
    }

    private void answered(CounterStatement statement) {
        add(statement.receivedAt(), words.of("history.counter-statement"), "unsure", statement.words());
    }

    private void add(Instant at, String what, String tone, @Nullable String quote) {
        events.add(new Event(at, Shown.time(at), what, tone, quote == null || quote.isBlank() ? null : quote));
    }
}
