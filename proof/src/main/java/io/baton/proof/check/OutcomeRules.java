package io.baton.proof.check;

import io.baton.proof.history.History.Event;
import io.baton.proof.history.History.Outcome;
import java.util.List;
import java.util.stream.Stream;

/** One outcome for each referral that is over, and one more for each correction; and each says how it ended. */
final class OutcomeRules {
    private OutcomeRules() {}

    static void check(Known known, List<Violation> found) {
        Stream.concat(known.events().keySet().stream(), known.outcomes().keySet().stream())
                .distinct()
                .forEach(referral -> check(referral, known, found));
    }

    private static void check(String referral, Known known, List<Violation> found) {
        List<Event> events = known.eventsOf(referral);
        List<Outcome> outcomes = known.outcomes().getOrDefault(referral, List.of());
        List<Outcome> expected = expected(referral, events);
        if (outcomes.equals(expected)) return;
        found.add(new Violation(
                Promise.ONE_OUTCOME,
                referral,
                "its events lead to the outcomes " + kinds(expected) + ", and it has " + kinds(outcomes),
                Stream.concat(known.life(referral), outcomes.stream().map(Outcome::toString))
                        .toList()));
    }

    private static List<Outcome> expected(String referral, List<Event> events) {
        List<Event> ends = events.stream()
                .filter(event -> LegalChanges.isOver(event.stage()))
                .filter(event -> event.kind().equals("corrected") || isEnd(event, events))
                .toList();
        return ends.stream()
                .map(end -> new Outcome(referral, end.stage(), ends.indexOf(end)))
                .toList();
    }

    /** The first event with which it is over. */
    private static boolean isEnd(Event event, List<Event> events) {
        return events.stream()
                .filter(each -> LegalChanges.isOver(each.stage()))
                .findFirst()
                .filter(event::equals)
                .isPresent();
    }

    private static List<String> kinds(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::outcome).toList();
    }
}
