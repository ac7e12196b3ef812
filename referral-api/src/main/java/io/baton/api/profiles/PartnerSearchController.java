package io.baton.api.profiles;

import io.baton.api.PartOfApi;
import io.baton.partners.PartnerSearch;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Searching partners: for customers before they have asked for anything, for partners and for sellers. */
@PartOfApi
@Controller("/v1/partners")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Partners")
public class PartnerSearchController {
    private final PartnerSearch partners;

    PartnerSearchController(PartnerSearch partners) {
        this.partners = partners;
    }

    /** The partners that fit best (L15). */
    @Get("/search")
    @Operation(
            operationId = "searchPartners",
            summary = "The partners that fit best, and why",
            description =
                    "Partners that serve another region, or not the company size, are left out; so are those that offer"
                            + " none of the wanted solutions and services, or have neither the country nor the language in common."
                            + " The explanation's points add up to the rank's.")
    @ApiResponse(
            responseCode = "200",
            description = "Best first",
            content = @Content(schema = @Schema(implementation = PartnersJson.class)))
    public PartnersJson search(@RequestBean PartnerQuery query) {
        return PartnersJson.of(partners.best(query.need(), query.most()));
    }
}
