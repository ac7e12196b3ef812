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
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.sealing.Sealing;
import io.baton.lifecycle.roles.Right;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.RfiQuestion;
import io.baton.projections.views.RfiView;
import io.baton.projections.views.SentPage;
import io.baton.projections.views.SentQuery;
import io.baton.projections.views.SentRfis;
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
import java.util.List;
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

    private final ReferralViews views;

    SentRfisController(ReferralViews views) {
        this.views = views;
    }

    /** One page of them. An RFI that reached nobody is on it, with the reasons. */
    @Get("{?cursor,limit}")
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
            @QueryValue(defaultValue = USUAL) int limit) {
        Fields fields = new Fields();
        if (limit < 1 || limit > MOST) fields.error("limit", "must be from 1 to " + MOST);
        fields.check();
        SentRfis whose = of(Caller.of(authentication));
        SentPage page = views.ask(new SentQuery(whose, Optional.ofNullable(cursor), limit));
        List<RfiView> rfis = page.rfiIds().stream()
                .map(id -> views.ask(new RfiQuestion(id)).rfi())
                .flatMap(Optional::stream)
                .toList();
        return SentRfisJson.of(rfis, page.next());
    }

    /** A role counts on its own side only (L14): a partner's seller, or a partner's admin of the program's, lists none. */
    private static SentRfis of(Caller caller) {
        if (caller.may(Right.LIST_ALL_RFIS)) return SentRfis.ALL;
        if (caller.may(Right.READ_OWN_RFIS)) return SentRfis.ofPartner(caller.partner());
        if (caller.may(Right.SEND_LEADS)) return SentRfis.ofPerson(Sealing.subjectOf(Sending.required(caller.email())));
        throw new ProblemException(Problem.of(403, "forbidden", "Forbidden", "Your role lists no RFIs."));
    }
}
