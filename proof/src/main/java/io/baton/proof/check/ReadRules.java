package io.baton.proof.check;

import io.baton.proof.check.Known.Attempt;
import io.baton.proof.history.Entry.Answered;
import io.baton.proof.history.Entry.Row;
import io.baton.proof.history.History.Event;
import io.baton.proof.history.Wish;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What reads showed: of the reader's own referrals only, what the log has, and nothing older than what the reader brought along. */
final class ReadRules {
    private static final int NOT_FOUND = 404;

    private ReadRules() {}

    static void check(Known known, List<Violation> found) {
        known.attempts().stream()
                .filter(tried -> !tried.asked().wish().isRepeatable())
                .forEach(tried -> tried.finalAnswer().ifPresent(answer -> check(tried, answer, known, found)));
    }

    private static void check(Attempt tried, Answered answer, Known known, List<Violation> found) {
        for (Row row : answer.rows()) shown(tried, row, known, found);
        if (tried.asked().wish() != Wish.READ) return;
        boolean older = answer.isGranted() && answer.version() < tried.asked().known();
        if (older || answer.status() == NOT_FOUND && tried.asked().known() > 0)
            add(Promise.NO_READ_IS_OLDER_THAN_WHAT_WAS_TOLD, tried, "the reader knew more", known, found);
    }

    private static void shown(Attempt tried, Row row, Known known, List<Violation> found) {
        Optional<String> owner = known.owner(row.referral());
        if (owner.isPresent() && !owner.get().equals(tried.asked().partner()))
            add(Promise.NO_ANSWER_OF_ANOTHER_PARTNER, tried, "it shows a referral of " + owner.get(), known, found);
        boolean committed = known.eventsOf(row.referral()).stream().anyMatch(event -> isOf(row, event));
        if (!committed) add(Promise.NOTHING_UNCOMMITTED_IS_SHOWN, tried, "the log has no " + row, known, found);
    }

    private static boolean isOf(Row row, Event event) {
        return event.version() == row.version() && event.stage().equals(row.stage());
    }

    private static void add(Promise promise, Attempt tried, String what, Known known, List<Violation> found) {
        Stream<String> log = Stream.concat(
                        Stream.of(tried.asked().subject()),
                        tried.answer().stream()
                                .flatMap(answer -> answer.rows().stream().map(Row::referral)))
                .distinct()
                .limit(2)
                .flatMap(known::life);
        found.add(new Violation(
                promise,
                tried.asked().subject(),
                what,
                Stream.concat(tried.told(), log).toList()));
    }
}
