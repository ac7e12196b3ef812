package io.baton.api.settings;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.PartOfApi;
import io.baton.api.web.Caller;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** To whom no mails go, for the program's operator: an address that a mail server refused is suppressed until this is lifted. */
@PartOfApi
@Controller("/v1/mail-preferences")
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Mail preferences")
public class MailPreferenceController {
    private final MailPreferenceService service;

    MailPreferenceController(MailPreferenceService service) {
        this.service = service;
    }

    /** Everything that is set. */
    @Get
    @Operation(
            operationId = "listMailPreferences",
            summary = "Addresses that are suppressed or get no reminders, last changed first")
    @ApiResponse(responseCode = "200", description = "The addresses")
    public List<MailPreferenceJson> all(Authentication authentication) {
        return service.all(Caller.of(authentication));
    }

    /** Lifts a suppression. */
    @Delete("/{id}/suppression")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "liftSuppression",
            summary = "Lift the suppression of an address",
            description = "Mails that were held back meanwhile stay unsent.")
    @ApiResponse(responseCode = "204", description = "Mails go there again")
    public void lift(Authentication authentication, @PathVariable String id) {
        service.lift(Caller.of(authentication), id);
    }
}
