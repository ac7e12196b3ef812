package io.baton.lifecycle.profile;

import java.time.Instant;
import java.util.Optional;

/**
 * The program's review of the name that a partner asked for last.
 *
 * @param name that was asked for
 * @param reason why it was declined; the partner reads it
 * @param since when it has been at this stage
 */
public record NameReview(String name, NameReviewStage stage, Optional<String> reason, Instant since) {
    static NameReview waiting(String name, Instant now) {
        return new NameReview(name, NameReviewStage.WAITING, Optional.empty(), now);
    }

    NameReview approved(Instant now) {
        return new NameReview(name, NameReviewStage.APPROVED, Optional.empty(), now);
    }

    NameReview declined(String why, Instant now) {
        return new NameReview(name, NameReviewStage.DECLINED, Optional.of(why), now);
    }
}
