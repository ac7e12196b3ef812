package io.baton.inbox.people;

import static io.baton.api.web.Roles.PARTNER_ADMIN;

import io.baton.api.web.Caller;
import io.baton.inbox.people.PeoplePages.Looked;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Optional;

/** A partner's people, to its admins. */
@Hidden
@Controller(PeoplePage.PATH)
@Secured(PARTNER_ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class PeoplePageController {
    private final PeoplePages pages;

    PeoplePageController(PeoplePages pages) {
        this.pages = pages;
    }

    /** Everybody. */
    @Get("{?done}")
    public HttpResponse<?> list(
            HttpRequest<?> request, Authentication authentication, @Nullable @QueryValue String done) {
        return pages.list(request, own(authentication), done);
    }

    /** Invites somebody. */
    @Post
    public HttpResponse<?> invite(
            HttpRequest<?> request, Authentication authentication, @Body Map<String, Object> body) {
        return pages.invite(request, own(authentication), body);
    }

    /** Gives somebody other roles and locations. */
    @Post("/{id}/change")
    public HttpResponse<?> change(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String id,
            @Body Map<String, Object> body) {
        return pages.change(request, own(authentication), id, body);
    }

    /** Removes somebody. */
    @Post("/{id}/remove")
    public HttpResponse<?> remove(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String id,
            @Body Map<String, Object> body) {
        return pages.remove(request, own(authentication), id, body);
    }

    private static Looked own(Authentication authentication) {
        Caller caller = Caller.of(authentication);
        return new Looked(caller, caller.partner(), PeoplePage.PATH, Optional.empty());
    }
}
