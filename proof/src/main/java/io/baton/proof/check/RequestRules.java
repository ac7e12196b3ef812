package io.baton.proof.check;

import io.baton.events.topics.Ids;
import io.baton.proof.check.Known.Attempt;
import io.baton.proof.history.Entry.Answered;
import io.baton.proof.history.Entry.Asked;
import io.baton.proof.history.Entry.Row;
import io.baton.proof.history.History.Event;
import io.baton.proof.history.History.Result;
import io.baton.proof.history.History.RfiAnswer;
import io.baton.proof.history.Wish;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of one request, however often it was asked. */
final class RequestRules {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final List<Attempt> attempts;
    private final Asked asked;
    private final Optional<Answered> answer;
    private final Known known;

    RequestRules(List<Attempt> attempts, Known known) {
        this.attempts = attempts;
        this.known = known;
        asked = attempts.getFirst().asked();
        answer =
                attempts.stream().flatMap(tried -> tried.finalAnswer().stream()).findFirst();
    }

    void check(List<Violation> found) {
        Set<String> verdicts = attempts.stream()
                .flatMap(tried -> tried.finalAnswer().stream())
                .map(RequestRules::verdict)
                .collect(Collectors.toCollection(TreeSet::new));
        if (verdicts.size() > 1 && asked.wish() != Wish.WITHDRAW)
            add(Promise.NO_ANSWER_IS_TAKEN_BACK, "the same request was answered with " + verdicts, found);
        if (verdicts.isEmpty()) add(Promise.NOBODY_WAITS_FOR_EVER, "it was never answered", found);
        switch (asked.wish()) {
            case SUBMIT, SUBMIT_CHANGED -> answer.ifPresent(given -> submission(given, found));
            case WITHDRAW -> answer.ifPresent(given -> withdrawal(given, found));
            case ACCEPT, DECLINE, EDIT, WON, LOST -> decision(found);
            case READ, LIST -> {}
        }
    }

    /** Stages of an RFI's targets move on, and are no part of it. */
    private static String verdict(Answered given) {
        return given.status() + " " + given.reason() + " " + given.version() + " "
                + given.rows().stream().map(Row::referral).toList();
    }

    private void submission(Answered given, List<Violation> found) {
        if (asked.wish() == Wish.SUBMIT_CHANGED) {
            if (given.status() != CONFLICT)
                add(Promise.NOTHING_HAPPENS_TWICE, "other content was taken in under a known id", found);
            return;
        }
        if (!given.isGranted()) {
            add(Promise.NOTHING_ACKNOWLEDGED_IS_LOST, "a valid RFI was refused", found);
            return;
        }
        List<String> told = given.rows().stream().map(Row::referral).toList();
        List<List<String>> taken = known.rfis().getOrDefault(asked.subject(), List.of()).stream()
                .filter(result -> result.verdict().equals("TAKEN_IN"))
                .map(RfiAnswer::referrals)
                .distinct()
                .toList();
        if (!taken.equals(List.of(told)))
            add(
                    Promise.NOTHING_ACKNOWLEDGED_IS_LOST,
                    "it was answered with " + told + ", and its result is " + taken,
                    found);
        for (String referral : told)
            if (known.eventsOf(referral).isEmpty())
                add(Promise.NOTHING_ACKNOWLEDGED_IS_LOST, "referral " + referral + " has no event", found);
    }

    /** Whatever was decided first: it is not undecided any more. */
    private void withdrawal(Answered given, List<Violation> found) {
        if (!given.isGranted())
            add(Promise.NOTHING_ACKNOWLEDGED_IS_LOST, "the RFI is known, and was not withdrawn", found);
        for (Row row : given.rows()) {
            List<Event> events = known.eventsOf(row.referral());
            boolean open = events.isEmpty()
                    || LegalChanges.isUndecided(events.getLast().stage());
            if (open) add(Promise.NOTHING_ACKNOWLEDGED_IS_LOST, "referral " + row.referral() + " is undecided", found);
            if (row.stage().equals("WITHDRAWN")
                    && !open
                    && !events.getLast().stage().equals("WITHDRAWN"))
                add(Promise.NO_ANSWER_IS_TAKEN_BACK, "referral " + row.referral() + " is not withdrawn", found);
        }
    }

    private void decision(List<Violation> found) {
        String decision = Ids.hash(asked.partner(), asked.key());
        List<Event> events = known.eventsOfDecision().getOrDefault(decision, List.of());
        boolean own =
                known.owner(asked.subject()).filter(asked.partner()::equals).isPresent();
        if (!own) {
            foreign(events, found);
            return;
        }
        answer.ifPresent(given -> decided(given, decision, events, found));
        for (Event event : events)
            if (!asked.wish().event().equals(Optional.of(event.kind())))
                add(Promise.NOTHING_HAPPENS_UNASKED, "it became " + event.kind(), found);
    }

    private void foreign(List<Event> events, List<Violation> found) {
        answer.filter(given -> given.status() != NOT_FOUND)
                .ifPresent(given ->
                        add(Promise.NO_ANSWER_OF_ANOTHER_PARTNER, "another partner's referral is not 404", found));
        if (!events.isEmpty())
            add(Promise.NO_ANSWER_OF_ANOTHER_PARTNER, "another partner's referral was changed", found);
    }

    private void decided(Answered given, String decision, List<Event> events, List<Violation> found) {
        if (given.status() == NOT_FOUND)
            add(Promise.NOTHING_ACKNOWLEDGED_IS_LOST, "the referral was acknowledged, and is not known", found);
        boolean stands = given.isGranted()
                ? events.stream().anyMatch(event -> event.version() == given.version())
                : events.isEmpty();
        if (!stands)
            add(
                    given.isGranted() ? Promise.NOTHING_ACKNOWLEDGED_IS_LOST : Promise.NO_ANSWER_IS_TAKEN_BACK,
                    "the log says otherwise than the answer",
                    found);
        Optional<Result> committed =
                known.results().getOrDefault(decision, List.of()).stream().findFirst();
        if (committed.isEmpty()) add(Promise.NO_ANSWER_IS_TAKEN_BACK, "it was answered, and has no result", found);
        committed
                .filter(result -> !says(given).equals(says(result)))
                .ifPresent(result ->
                        add(Promise.NO_ANSWER_IS_TAKEN_BACK, "the committed result is " + says(result), found));
    }

    private static String says(Answered given) {
        if (given.isGranted()) return "granted " + given.version();
        return given.status() == NOT_FOUND ? "unknown-referral" : given.reason();
    }

    private static String says(Result result) {
        if (result.granted()) return "granted " + result.version();
        return result.refusal().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void add(Promise promise, String what, List<Violation> found) {
        String decision = Ids.hash(asked.partner(), asked.key());
        Stream<String> results = Stream.of(known.verdicts(), known.results())
                .flatMap(all -> all.getOrDefault(decision, List.of()).stream())
                .map(Result::toString);
        Stream<String> log = Stream.concat(
                known.life(asked.subject()),
                known.rfis().getOrDefault(asked.subject(), List.of()).stream().map(RfiAnswer::toString));
        found.add(new Violation(
                promise,
                asked.key(),
                what,
                Stream.of(attempts.stream().flatMap(Attempt::told), results, log)
                        .flatMap(lines -> lines)
                        .toList()));
    }
}
