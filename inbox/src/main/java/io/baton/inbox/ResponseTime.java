package io.baton.inbox;

import io.baton.lifecycle.ranking.Factor;
import io.baton.lifecycle.ranking.Ranked;
import io.baton.lifecycle.ranking.Ranked.Reason;
import io.baton.words.FindPhrase;
import io.baton.words.Words;
import java.util.Optional;

/** A partner's usual response time, in words. */
public final class ResponseTime {
    private ResponseTime() {}

    /** @return what is known of it; nothing if the program does not rank by it */
    public static Optional<String> of(Ranked ranked, Words words) {
        return ranked.lines().stream()
                .filter(line -> line.factor() == Factor.RESPONSE_TIME)
                .flatMap(line -> said(line.reason(), words).stream())
                .findFirst();
    }

    private static Optional<String> said(Reason reason, Words words) {
        return switch (reason) {
            case Reason.Answers answers ->
                Optional.of(
                        answers.answered()
                                ? words.finding().say(FindPhrase.USUALLY_ANSWERS, answers.hours())
                                : words.finding().say(FindPhrase.NO_ANSWERS_YET));
            case Reason.Unanswered(long expired, long of) ->
                Optional.of(words.finding().say(FindPhrase.RARELY_ANSWERS, expired, of));
            case Reason.Located _, Reason.Matches _, Reason.Language _, Reason.SimilarDeals _, Reason.Given _ ->
                Optional.empty();
        };
    }
}
