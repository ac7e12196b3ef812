package io.baton.projections.http;

import io.baton.events.topics.ReferralId;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Header;
import io.swagger.v3.oas.annotations.Parameter;

/**
 * What the headers of a decision say.
 *
 * @param idempotencyKey makes it repeatable
 * @param ifMatch the ETag of the referral that was looked at
 */
@Introspected
public record DecisionHeaders(
        @Parameter(description = "The same key again gets the same answer; with another body it is refused.")
        @Nullable
        @Header(IdempotencyKey.HEADER)
        String idempotencyKey,

        @Parameter(description = "The ETag of the referral that you looked at; refused if it has moved on.")
        @Nullable
        @Header(HttpHeaders.IF_MATCH)
        String ifMatch) {
    /**
     * @return the decision's id; a partner's keys are its own, and on the program's side each user's: another's cannot be
     *     guessed into
     */
    String decisionId(Caller caller) {
        String key = IdempotencyKey.of(idempotencyKey);
        return caller.partnerId()
                .map(partner -> ReferralId.hash(partner, key))
                .orElseGet(() -> ReferralId.hash("", caller.userId(), key));
    }

    /**
     * @return the version that was looked at; null if any will do
     * @throws ProblemException if the header holds none
     */
    @Nullable
    Long expectedVersion() {
        return EntityTags.version(ifMatch);
    }
}
