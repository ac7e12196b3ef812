package io.baton.proof.check;

import io.baton.events.topics.Ids;
import io.baton.proof.history.Entry.Asked;
import io.baton.proof.history.History.Event;
import io.baton.proof.history.History.Result;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the engine says of decisions, before the commit and after it, against the events: it judges once, however often it is killed. */
final class VerdictRules {
    private static final Set<String> PARTNERS_CHANGES = Set.of("accepted", "declined", "edited", "won", "lost");

    private VerdictRules() {}

    static void check(Known known, List<Violation> found) {
        Stream.concat(known.results().keySet().stream(), known.verdicts().keySet().stream())
                .distinct()
                .forEach(decision -> check(decision, known, found));
        unasked(known, found);
    }

    private static void check(String decision, Known known, List<Violation> found) {
        List<Result> committed = known.results().getOrDefault(decision, List.of());
        List<Result> told = known.verdicts().getOrDefault(decision, List.of());
        long different =
                Stream.concat(committed.stream(), told.stream()).distinct().count();
        if (different > 1)
            add(Promise.NO_ANSWER_IS_TAKEN_BACK, decision, "it was judged in " + different + " ways", known, found);
        if (committed.isEmpty())
            add(Promise.NO_ANSWER_IS_TAKEN_BACK, decision, "it was told, and never committed", known, found);
        List<Event> events = known.eventsOfDecision().getOrDefault(decision, List.of());
        committed.stream()
                .filter(result -> !events.isEmpty())
                .filter(result -> !result.granted()
                        || result.version() != events.getFirst().version())
                .findFirst()
                .ifPresent(
                        _ -> add(Promise.NO_ANSWER_IS_TAKEN_BACK, decision, "its event says otherwise", known, found));
        committed.stream().distinct().forEach(result -> refused(result, known, found));
    }

    /** A refusal says how the referral stands at the version that it names. */
    private static void refused(Result result, Known known, List<Violation> found) {
        LegalChanges.stageThatRefuses(result.refusal())
                .filter(stage -> known.eventsOf(result.referral()).stream()
                        .noneMatch(event -> event.version() == result.version()
                                && event.stage().equals(stage)))
                .ifPresent(stage -> add(
                        Promise.A_REFUSAL_IS_TRUE, result.decision(), "it was not " + stage + " then", known, found));
    }

    /** Nobody else decides in this run. */
    private static void unasked(Known known, List<Violation> found) {
        Set<String> asked = known.attempts().stream()
                .map(Known.Attempt::asked)
                .filter(ask -> ask.wish().event().isPresent())
                .map(VerdictRules::decision)
                .collect(Collectors.toSet());
        known.history().events().stream()
                .filter(event -> PARTNERS_CHANGES.contains(event.kind()))
                .filter(event -> !asked.contains(event.decision()))
                .forEach(event -> add(
                        Promise.NOTHING_HAPPENS_UNASKED,
                        event.decision(),
                        event.kind() + " was asked by nobody",
                        known,
                        found));
    }

    private static Stream<String> referrals(String decision, Known known) {
        return Stream.concat(
                        known.results().getOrDefault(decision, List.of()).stream()
                                .map(Result::referral),
                        known.eventsOfDecision().getOrDefault(decision, List.of()).stream()
                                .map(Event::referral))
                .distinct();
    }

    private static String decision(Asked asked) {
        return Ids.hash(asked.partner(), asked.key());
    }

    private static void add(Promise promise, String decision, String what, Known known, List<Violation> found) {
        found.add(new Violation(
                promise,
                decision,
                what,
                Stream.of(
                                known.verdicts().getOrDefault(decision, List.of()).stream()
                                        .map(said -> "told " + said),
                                known.results().getOrDefault(decision, List.of()).stream()
                                        .map(said -> "committed " + said),
                                referrals(decision, known).flatMap(known::life))
                        .flatMap(lines -> lines)
                        .toList()));
    }
}
