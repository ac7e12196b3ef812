package io.baton.api.referrals;

import static io.baton.api.web.Roles.PARTNER_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_USER;

import io.baton.api.PartOfApi;
import io.baton.api.decisions.Decides;
import io.baton.api.decisions.DecisionHeaders;
import io.baton.api.decisions.DecisionService;
import io.baton.api.web.ContactJson;
import io.baton.api.web.PersonJson;
import io.baton.events.AddContact;
import io.baton.events.ChangeContact;
import io.baton.events.RemoveContact;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What a partner changes of an engagement while its referral is accepted (L9). */
@PartOfApi
@Controller("/v1/referrals/{id}")
@Secured({PARTNER_ADMIN, REFERRALS_ADMIN, REFERRALS_USER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Engagements")
public class EngagementController {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final DecisionService service;
    private final JsonMapper json;

    EngagementController(DecisionService service, JsonMapper json) {
        this.service = service;
        this.json = json;
    }

    /** Changes the fields that the patch names, and no other. */
    @Patch("/engagement")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "editEngagement",
            summary = "Edit the engagement",
            description = "A JSON merge patch: absent fields stay as they are, null clears an optional field.")
    @RequestBody(
            content = {
                @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = EngagementPatch.Values.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = EngagementPatch.Values.class))
            })
    @Decides
    public HttpResponse<?> edit(
            Authentication authentication,
            @RequestBean DecisionHeaders headers,
            @PathVariable String id,
            @Body byte[] body) {
        EngagementPatch patch = EngagementPatch.read(json, body);
        return service.decide(authentication, headers, id, decision -> decision.setEdit(patch.ask(id)));
    }

    /** A colleague joins; their id stands in the referral. */
    @Post("/contacts")
    @Operation(operationId = "addContact", summary = "Add a contact")
    @Decides
    public HttpResponse<?> add(
            Authentication authentication,
            @RequestBean DecisionHeaders headers,
            @PathVariable String id,
            @Body PersonJson body) {
        return service.decide(
                authentication,
                headers,
                id,
                decision -> decision.setAddContact(new AddContact(ContactJson.seal(body))));
    }

    /** A colleague's name, phone or address is another. */
    @Put("/contacts/{contactId}")
    @Operation(
            operationId = "changeContact",
            summary = "Change a contact",
            description = "With another address, the contact gets another id.")
    @Decides
    public HttpResponse<?> change(
            Authentication authentication,
            @RequestBean DecisionHeaders headers,
            @PathVariable String id,
            @PathVariable String contactId,
            @Body PersonJson body) {
        return service.decide(
                authentication,
                headers,
                id,
                decision -> decision.setChangeContact(new ChangeContact(contactId, ContactJson.seal(body))));
    }

    /** A colleague leaves. */
    @Delete("/contacts/{contactId}")
    @Operation(operationId = "removeContact", summary = "Remove a contact")
    @Decides
    public HttpResponse<?> remove(
            Authentication authentication,
            @RequestBean DecisionHeaders headers,
            @PathVariable String id,
            @PathVariable String contactId) {
        RemoveContact remove = new RemoveContact(contactId);
        return service.decide(authentication, headers, id, decision -> decision.setRemoveContact(remove));
    }
}
