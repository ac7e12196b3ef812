package io.baton.projections.http;

import io.baton.events.topics.ReferralId;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Header;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    /** @return the decision's id; a partner's keys are its own: another's cannot be guessed into */
    String decisionId(Caller caller) {
        return ReferralId.hash(caller.partner(), IdempotencyKey.of(idempotencyKey));
    }

    /**
     * @return the version that was looked at; null if any will do
     * @throws ProblemException if the header holds none
     */
    @Nullable
    Long expectedVersion() {
        if (ifMatch == null || ifMatch.equals("*")) return null;
        Matcher version = VERSION.matcher(ifMatch);
        if (version.matches()) return Long.valueOf(version.group(1));
        throw new ProblemException(Problem.badRequest("If-Match must be one ETag that this service gave out."));
    }
}
