package io.baton.inbox.people;

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
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The people of one partner in a browser, to its admins and to the program's operators: each form asks the API for the same as a program would. */
@Singleton
public final class PeoplePages {
    private final PeopleService people;
    private final Offices offices;
    private final Html html;

    PeoplePages(PeopleService people, Offices offices, Html html) {
        this.people = people;
        this.offices = offices;
        this.html = html;
    }

    /**
     * Whose people are looked at, by whom, and where.
     *
     * @param address of the page
     * @param named what the partner is called; empty on its own page
     */
    public record Looked(Caller caller, String partner, String address, Optional<String> named) {}

    /** @return the page, which says what was done if that was the last step */
    public HttpResponse<?> list(HttpRequest<?> request, Looked at, @Nullable String done) {
        return page(HttpStatus.OK, request, at, PeopleForm.EMPTY, says(done), List.of());
    }

    /** Invites somebody, in the language of who invites: people of one company share one more often than not. */
    public HttpResponse<?> invite(HttpRequest<?> request, Looked at, Map<String, Object> body) {
        PeopleForm form = new PeopleForm(body, people.places(at.caller(), at.partner()));
        Reader reader = html.reader(request);
        try {
            people.invite(at.caller(), at.partner(), form.invitation(reader.language()), form.absentIfEmpty("key"));
        } catch (ProblemException e) {
            return refused(request, at, form, e.problem());
        }
        return done(reader, at, Says.INVITED);
    }

    /** Gives somebody other roles and locations. */
    public HttpResponse<?> change(HttpRequest<?> request, Looked at, String id, Map<String, Object> body) {
        PeopleForm form = new PeopleForm(body, people.places(at.caller(), at.partner()));
        try {
            people.change(at.caller(), at.partner(), id, form.standing());
        } catch (ProblemException e) {
            return refused(request, at, PeopleForm.EMPTY, e.problem());
        }
        return done(html.reader(request), at, Says.CHANGED);
    }

    /** Removes somebody. */
    public HttpResponse<?> remove(HttpRequest<?> request, Looked at, String id, Map<String, Object> body) {
        PeopleForm form = new PeopleForm(body, List.of());
        try {
            people.remove(at.caller(), at.partner(), id, form.absentIfEmpty("reason"), form.absentIfEmpty("successor"));
        } catch (ProblemException e) {
            return refused(request, at, PeopleForm.EMPTY, e.problem());
        }
        return done(html.reader(request), at, Says.REMOVED);
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Looked at, PeopleForm form, Problem problem) {
        if (problem.status() != 409 && problem.status() != 422) throw new ProblemException(problem);
        return page(
                HttpStatus.valueOf(problem.status()),
                request,
                at,
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
            Looked at,
            PeopleForm form,
            Optional<Says> says,
            List<Problem.FieldError> errors) {
        return html.page(
                status,
                html.reader(request),
                new PeoplePage(
                        at.address(),
                        at.named(),
                        people.all(at.caller(), at.partner()).people(),
                        people.places(at.caller(), at.partner()),
                        offices,
                        form,
                        says,
                        errors));
    }

    /** A change of one's own roles may have ended the right to this page: then its address says so. */
    private static HttpResponse<?> done(Reader reader, Looked at, Says says) {
        return HttpResponse.seeOther(URI.create(reader.at(at.address() + "?done=" + name(says))));
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
