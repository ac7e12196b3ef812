package io.baton.api.decisions;

import io.baton.api.web.Caller;
import io.baton.api.web.IdempotencyKey;
import io.baton.api.web.IfMatch;
import io.baton.api.web.ProblemException;
import io.baton.events.topics.Ids;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Header;
import io.swagger.v3.oas.annotations.Parameter;

/**
 * What the headers of a decision say.
 *
 * @param idempotencyKey makes it repeatable
 * @param ifMatch the ETag of the referral that was looked at, or several
 */
@Introspected
public record DecisionHeaders(
        @Parameter(description = "A repeat with the same key gets the same answer; with another body it is refused.")
        @Nullable
        @Header(IdempotencyKey.HEADER)
        String idempotencyKey,

        @Parameter(
                description =
                        "The ETag of the referral that you have read, or several; the request is refused if the referral has changed since.")
        @Nullable
        @Header(HttpHeaders.IF_MATCH)
        String ifMatch) {
    /**
     * @return the decision's id; a partner's admins share their keys, everybody else's are their own: another's cannot be
     *     guessed into
     */
    public String decisionId(Caller caller) {
        String key = IdempotencyKey.of(idempotencyKey);
        String partner = caller.partnerId().orElse("");
        return caller.asker().sharesKeys() ? Ids.hash(partner, key) : Ids.hash(partner, caller.userId(), key);
    }

    /**
     * @return the versions that were looked at
     * @throws ProblemException if the header holds none
     */
    public IfMatch expected() {
        return IfMatch.of(ifMatch);
    }

    /** @return the newest of them; null if any version will do */
    @Nullable
    Long expectedVersion() {
        return expected().newest().stream().boxed().findFirst().orElse(null);
    }
}
