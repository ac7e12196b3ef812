package io.baton.api.rfis;

import static io.baton.api.web.Roles.MARKETING_PUBLISHER;
import static io.baton.api.web.Roles.OPERATOR;
import static io.baton.api.web.Roles.PARTNER_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_ADMIN;
import static io.baton.api.web.Roles.SELLER;
import static io.baton.api.web.Roles.SERVICE_AGENT;

import io.baton.api.PartOfApi;
import io.baton.api.web.Caller;
import io.baton.api.web.Fields;
import io.baton.events.topics.Ids;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;

/** Which RFIs were sent, and how they stand: to a sender their own, to the program all. */
@PartOfApi
@Controller("/v1/rfis")
@Secured({PARTNER_ADMIN, REFERRALS_ADMIN, MARKETING_PUBLISHER, SELLER, SERVICE_AGENT, OPERATOR})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "RFIs")
public class SentRfisController {
    private static final String USUAL = "50";
    private static final int MOST = 200;

    private final SentRfisReads reads;

    SentRfisController(SentRfisReads reads) {
        this.reads = reads;
    }

    /** One page of them. An RFI that reached nobody is on it, with the reasons. */
    @Get("{?cursor,limit,reference}")
    @Operation(
            operationId = "listRfis",
            summary = "The RFIs that one has sent, last sent first",
            description =
                    "A seller or service agent reads their own, by the address in the token; a partner's admins read"
                            + " those of their company; marketing publishers and operators read all. It may be a moment behind.")
    @ApiResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = SentRfisJson.class)))
    public SentRfisJson list(
            Authentication authentication,
            @Parameter(description = "The next value of the previous page.") @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = USUAL) int limit,
            @Parameter(
                            description = "Only those that people name so, in any spelling. They are all on one page.",
                            example = "KAKW-3GWD")
                    @Nullable
                    @QueryValue
                    String reference) {
        Fields fields = new Fields();
        if (limit < 1 || limit > MOST) fields.error("limit", "must be from 1 to " + MOST);
        Optional<String> named = Optional.ofNullable(reference).flatMap(Ids::readReference);
        if (reference != null && named.isEmpty()) fields.error("reference", "must be a reference, such as KAKW-3GWD");
        fields.check();
        Caller caller = Caller.of(authentication);
        SentRfisReads.Sent sent = named.map(one -> new SentRfisReads.Sent(reads.named(caller, one), Optional.empty()))
                .orElseGet(() -> reads.page(caller, Optional.ofNullable(cursor), limit));
        return SentRfisJson.of(sent.rfis(), sent.next());
    }
}
