package io.baton.inbox.people;

import static io.baton.api.web.Roles.PARTNER_ADMIN;

import io.baton.api.people.PeopleService;
import io.baton.api.web.Caller;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.inbox.people.PeoplePage.Says;
import io.baton.inbox.web.Html;
import io.baton.inbox.web.Reader;
import io.baton.partners.Offices;
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
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A partner's people in a browser: each form asks the API for the same as a program would. */
@Hidden
@Controller(PeoplePage.PATH)
@Secured(PARTNER_ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class PeoplePageController {
    private final PeopleService people;
    private final Offices offices;
    private final Html html;

    PeoplePageController(PeopleService people, Offices offices, Html html) {
        this.people = people;
        this.offices = offices;
        this.html = html;
    }

    /** Everybody. */
    @Get("{?done}")
    public HttpResponse<?> list(
            HttpRequest<?> request, Authentication authentication, @Nullable @QueryValue String done) {
        return page(HttpStatus.OK, request, authentication, PeopleForm.EMPTY, says(done), List.of());
    }

    /** Invites somebody, in the language of who invites: people of one company share one more often than not. */
    @Post
    public HttpResponse<?> invite(
            HttpRequest<?> request, Authentication authentication, @Body Map<String, Object> body) {
        Caller caller = Caller.of(authentication);
        PeopleForm form = new PeopleForm(body, people.places(caller, caller.partner()));
        Reader reader = html.reader(request);
        try {
            people.invite(caller, caller.partner(), form.invitation(reader.language()), form.absentIfEmpty("key"));
        } catch (ProblemException e) {
            return refused(request, authentication, form, e.problem());
        }
        return done(reader, Says.INVITED);
    }

    /** Gives somebody other roles and locations. */
    @Post("/{id}/change")
    public HttpResponse<?> change(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String id,
            @Body Map<String, Object> body) {
        Caller caller = Caller.of(authentication);
        PeopleForm form = new PeopleForm(body, people.places(caller, caller.partner()));
        try {
            people.change(caller, caller.partner(), id, form.standing());
        } catch (ProblemException e) {
            return refused(request, authentication, PeopleForm.EMPTY, e.problem());
        }
        return done(html.reader(request), Says.CHANGED);
    }

    /** Removes somebody. */
    @Post("/{id}/remove")
    public HttpResponse<?> remove(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String id,
            @Body Map<String, Object> body) {
        Caller caller = Caller.of(authentication);
        PeopleForm form = new PeopleForm(body, List.of());
        try {
            people.remove(caller, caller.partner(), id, form.absentIfEmpty("reason"), form.absentIfEmpty("successor"));
        } catch (ProblemException e) {
            return refused(request, authentication, PeopleForm.EMPTY, e.problem());
        }
        return done(html.reader(request), Says.REMOVED);
    }

    private HttpResponse<?> refused(
            HttpRequest<?> request, Authentication authentication, PeopleForm form, Problem problem) {
        if (problem.status() != 409 && problem.status() != 422) throw new ProblemException(problem);
        return page(
                HttpStatus.valueOf(problem.status()),
                request,
                authentication,
                form,
                Optional.of(why(problem)),
                html.reader(request).say(Optional.ofNullable(problem.errors()).orElse(List.of())));
    }

    private static Says why(Problem problem) {
        return Arrays.stream(Says.values())
                .filter(says -> problem.type().endsWith(":" + name(says)))
                .findFirst()
                .orElse(Says.NOT_DONE);
    }

    private HttpResponse<?> page(
            HttpStatus status,
            HttpRequest<?> request,
            Authentication authentication,
            PeopleForm form,
            Optional<Says> says,
            List<Problem.FieldError> errors) {
        Caller caller = Caller.of(authentication);
        return html.page(
                status,
                html.reader(request),
                new PeoplePage(
                        people.all(caller, caller.partner()).people(),
                        people.places(caller, caller.partner()),
                        offices,
                        form,
                        says,
                        errors));
    }

    /** A change of one's own roles may have ended the right to this page: then its address says so. */
    private static HttpResponse<?> done(Reader reader, Says says) {
        return HttpResponse.seeOther(URI.create(reader.at(PeoplePage.PATH + "?done=" + name(says))));
    }

    private static Optional<Says> says(@Nullable String done) {
        return Arrays.stream(Says.values())
                .filter(says -> says.good() && name(says).equals(done))
                .findFirst();
    }

    private static String name(Says says) {
        return says.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
