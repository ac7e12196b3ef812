package io.baton.api.rfis;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.api.PartOfApi;
import io.baton.api.profiles.PartnersJson;
import io.baton.api.rfis.RfiJson.TargetJson;
import io.baton.api.web.Caller;
import io.baton.api.web.Fields;
import io.baton.api.web.Problem;
import io.baton.events.Target;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;

/** Choosing other partners for an RFI: for the customer with the signed link, and for users who may read the RFI. */
@PartOfApi
@Controller("/v1/rfis/{id}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "RFIs")
public class OtherPartnersController {
    private final RfiService service;
    private final OtherPartners others;
    private final Choices choices;

    OtherPartnersController(RfiService service, OtherPartners others, Choices choices) {
        this.service = service;
        this.others = others;
        this.choices = choices;
    }

    /** Whom it shall go to, too. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "Choice")
    public record ChoiceJson(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<TargetJson> targets) {}

    /** Who else fits, best first. */
    @Get("/suggestions{?key}")
    @Operation(
            operationId = "suggestPartners",
            summary = "Other partners that fit an RFI, and why",
            description =
                    "Up to three partners that do not have the RFI, and have neither declined it nor let it expire.")
    @ApiResponse(
            responseCode = "200",
            description = "Best first",
            content = @Content(schema = @Schema(implementation = PartnersJson.class)))
    public PartnersJson suggestions(
            @Nullable Authentication authentication, @PathVariable String id, @Nullable @QueryValue String key) {
        return PartnersJson.of(others.suggestions(service.read(caller(authentication), id, key)));
    }

    /** Sends it to further targets. */
    @Post("/targets{?key}")
    @Operation(
            operationId = "addTargets",
            summary = "Send an RFI to other partners as well",
            description = "A target that has the RFI already changes nothing, so that a repeat does no harm.")
    @ApiResponse(
            responseCode = "200",
            description = "All targets; each new one has its referral, or the reason why there is none",
            content = @Content(schema = @Schema(implementation = RfiAnswer.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Accepted, but not answered yet, for example while a profile is missing; read the RFI later",
            content = @Content(schema = @Schema(implementation = RfiAnswer.class)))
    @ApiResponse(
            responseCode = "409",
            description = "What the RFI asks is no longer stored, or the program has closed it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public HttpResponse<?> choose(
            @Nullable Authentication authentication,
            @PathVariable String id,
            @Nullable @QueryValue String key,
            @Body ChoiceJson body) {
        Fields fields = new Fields();
        List<Target> targets = RfiJson.targets(body.targets(), fields);
        Choices.Answer answer = choices.ask(caller(authentication), id, key, targets, fields);
        RfiAnswer standing = RfiAnswer.of(answer.rfi());
        return answer.complete()
                ? HttpResponse.ok(standing)
                : HttpResponse.accepted().body(standing);
    }

    private static Optional<Caller> caller(@Nullable Authentication authentication) {
        return Optional.ofNullable(authentication).map(Caller::of);
    }
}
