package io.baton.proof.check;

import static java.util.stream.Collectors.groupingBy;

import io.baton.proof.history.Entry.Answered;
import io.baton.proof.history.Entry.Asked;
import io.baton.proof.history.History;
import io.baton.proof.history.History.Event;
import io.baton.proof.history.History.Outcome;
import io.baton.proof.history.History.Result;
import io.baton.proof.history.History.RfiAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The history, so that it can be looked up. */
record Known(
        History history,
        List<Attempt> attempts,
        Map<String, List<Attempt>> requests,
        Map<String, List<Event>> events,
        Map<String, List<Event>> eventsOfDecision,
        Map<String, List<Outcome>> outcomes,
        Map<String, List<RfiAnswer>> rfis,
        Map<String, List<Result>> results,
        Map<String, List<Result>> verdicts) {

    /** A question with its answer, if it got one. */
    record Attempt(Asked asked, Optional<Answered> answer) {
        Optional<Answered> finalAnswer() {
            return answer.filter(Answered::isFinal);
        }

        Stream<String> told() {
            return Stream.concat(Stream.of(asked.toString()), answer.map(Answered::toString).stream());
        }
    }

    static Known of(History history) {
        Map<Long, Answered> answers = of(history, Answered.class)
                .collect(Collectors.toMap(Answered::id, Function.identity(), (first, _) -> first));
        List<Attempt> attempts = of(history, Asked.class)
                .map(asked -> new Attempt(asked, Optional.ofNullable(answers.get(asked.id()))))
                .toList();
        return new Known(
                history,
                attempts,
                grouped(
                        attempts.stream().filter(tried -> tried.asked().wish().isRepeatable()),
                        tried -> tried.asked().key()),
                grouped(history.events().stream(), Event::referral),
                grouped(history.events().stream(), Event::decision),
                grouped(history.outcomes().stream(), Outcome::referral),
                grouped(history.rfis().stream(), RfiAnswer::rfi),
                grouped(history.results().stream(), Result::decision),
                grouped(history.verdicts().stream(), Result::decision));
    }

    private static <T> Stream<T> of(History history, Class<T> type) {
        return history.journal().stream().filter(type::isInstance).map(type::cast);
    }

    private static <T> Map<String, List<T>> grouped(Stream<T> all, Function<T, String> by) {
        return all.collect(groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    List<Event> eventsOf(String referral) {
        return events.getOrDefault(referral, List.of());
    }

    /** @return whose referral it is; empty if it has no event */
    Optional<String> owner(String referral) {
        return eventsOf(referral).stream().map(Event::partner).findFirst();
    }

    /** @return the events of a referral as lines */
    Stream<String> life(String referral) {
        return eventsOf(referral).stream().map(Event::toString);
    }
}
