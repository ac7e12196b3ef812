package io.baton.inbox.program;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.people.PeopleService;
import io.baton.api.web.Caller;
import io.baton.inbox.people.PeoplePages;
import io.baton.inbox.people.PeoplePages.Looked;
import io.baton.inbox.profile.ProfilePage;
import io.baton.inbox.web.Html;
import io.baton.links.RfiAddress;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of each partner, to the program's operators. */
@Hidden
@Controller(PartnersPeopleController.PATH)
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class PartnersPeopleController {
    static final String PATH = ProgramController.PATH + "/people";

    private final PeopleService people;
    private final PeoplePages pages;
    private final Html html;

    PartnersPeopleController(PeopleService people, PeoplePages pages, Html html) {
        this.people = people;
        this.pages = pages;
        this.html = html;
    }

    /** The partners that a part of their name or id names. */
    @Get("{?partner}")
    public HttpResponse<?> partners(
            HttpRequest<?> request, Authentication authentication, @QueryValue(defaultValue = "") String partner) {
        String typed = ProfilePage.typed(partner);
        List<PeopleService.Partner> found = people.partners(Caller.of(authentication), typed, PartnersPage.MOST + 1);
        return html.page(HttpStatus.OK, html.reader(request), new PartnersPage(typed, found));
    }

    /** Everybody of one partner. */
    @Get("/{partner}{?done}")
    public HttpResponse<?> list(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String partner,
            @Nullable @QueryValue String done) {
        return pages.list(request, of(partner, authentication), done);
    }

    /** Invites somebody. */
    @Post("/{partner}")
    public HttpResponse<?> invite(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String partner,
            @Body Map<String, Object> body) {
        return pages.invite(request, of(partner, authentication), body);
    }

    /** Gives somebody other roles and locations. */
    @Post("/{partner}/{id}/change")
    public HttpResponse<?> change(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String partner,
            @PathVariable String id,
            @Body Map<String, Object> body) {
        return pages.change(request, of(partner, authentication), id, body);
    }

    /** Removes somebody. */
    @Post("/{partner}/{id}/remove")
    public HttpResponse<?> remove(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String partner,
            @PathVariable String id,
            @Body Map<String, Object> body) {
        return pages.remove(request, of(partner, authentication), id, body);
    }

    /** @return the address of a partner's people */
    public static String address(String partner) {
        return PATH + "/" + RfiAddress.encoded(partner);
    }

    private Looked of(String partner, Authentication authentication) {
        return new Looked(Caller.of(authentication), partner, address(partner), Optional.of(people.nameOf(partner)));
    }
}
