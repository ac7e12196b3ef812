package io.baton.api.referrals;

import static io.baton.api.web.Roles.PARTNER_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_USER;

import io.baton.api.PartOfApi;
import io.baton.api.web.Caller;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Each user's own marks, on referrals of any list and stage, archived ones too (L13). Nobody else sees them. */
@PartOfApi
@Controller("/v1/referrals/{id}")
@Secured({PARTNER_ADMIN, REFERRALS_ADMIN, REFERRALS_USER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Marks")
public class MarkController {
    private final MarkService service;

    MarkController(MarkService service) {
        this.service = service;
    }

    /** All marks. */
    @Get("/marks")
    @Operation(operationId = "readMarks", summary = "Your marks on a referral")
    @ApiResponse(responseCode = "200", description = "The marks")
    public MarksJson read(Authentication authentication, @PathVariable String id) {
        return MarksJson.of(service.read(Caller.of(authentication).viewer(), id));
    }

    /** Puts it among the favorites. */
    @Put("/favorite")
    @Operation(operationId = "markFavorite", summary = "Mark as a favorite")
    @ApiResponse(responseCode = "200", description = "The marks as they are now; the lists show it")
    public MarksJson favorite(Authentication authentication, @PathVariable String id) {
        return MarksJson.of(service.change(Caller.of(authentication).viewer(), id, marks -> marks.withFavorite(true)));
    }

    /** Takes it from the favorites. */
    @Delete("/favorite")
    @Operation(operationId = "unmarkFavorite", summary = "Remove the favorite mark")
    @ApiResponse(responseCode = "200", description = "The marks as they are now; the lists show it")
    public MarksJson noFavorite(Authentication authentication, @PathVariable String id) {
        return MarksJson.of(service.change(Caller.of(authentication).viewer(), id, marks -> marks.withFavorite(false)));
    }

    /** Hides it from the user's Inbox. */
    @Put("/skip")
    @Operation(
            operationId = "skipReferral",
            summary = "Skip",
            description = "Hides the referral from your own inbox only: its deadlines still apply.")
    @ApiResponse(responseCode = "200", description = "The marks as they are now; the lists show it")
    public MarksJson skip(Authentication authentication, @PathVariable String id) {
        return MarksJson.of(service.change(Caller.of(authentication).viewer(), id, marks -> marks.withSkipped(true)));
    }

    /** Shows it in the user's Inbox again. */
    @Delete("/skip")
    @Operation(operationId = "unskipReferral", summary = "Remove the skipped mark")
    @ApiResponse(responseCode = "200", description = "The marks as they are now; the lists show it")
    public MarksJson noSkip(Authentication authentication, @PathVariable String id) {
        return MarksJson.of(service.change(Caller.of(authentication).viewer(), id, marks -> marks.withSkipped(false)));
    }

    /** It is no longer new to the user. */
    @Put("/opened")
    @Operation(operationId = "markOpened", summary = "Mark as opened")
    @ApiResponse(responseCode = "200", description = "The marks as they are now; the lists show it")
    public MarksJson opened(Authentication authentication, @PathVariable String id) {
        return MarksJson.of(service.change(Caller.of(authentication).viewer(), id, marks -> marks.withOpened(true)));
    }

    /** It is new to the user again. */
    @Delete("/opened")
    @Operation(operationId = "unmarkOpened", summary = "Mark as new again")
    @ApiResponse(responseCode = "200", description = "The marks as they are now; the lists show it")
    public MarksJson notOpened(Authentication authentication, @PathVariable String id) {
        return MarksJson.of(service.change(Caller.of(authentication).viewer(), id, marks -> marks.withOpened(false)));
    }
}
