package io.baton.inbox.program;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.profiles.ProfileService;
import io.baton.api.profiles.ProfilesJson;
import io.baton.api.profiles.ReviewProfileJson;
import io.baton.api.profiles.ReviewProfileJson.NameDecision;
import io.baton.api.web.Caller;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.inbox.program.WaitingProfilesPage.Draft;
import io.baton.inbox.requests.Form;
import io.baton.inbox.web.Html;
import io.baton.inbox.web.Reader;
import io.baton.words.ProgramPhrase;
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

/** Partners' names that wait for the program, in a browser: each form asks the API for the same as a program would. */
@Hidden
@Controller(WaitingProfilesPageController.PATH)
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class WaitingProfilesPageController {
    static final String PATH = ProgramController.PATH + "/profiles";

    private static final int PAGE = 50;

    private final ProfileService profiles;
    private final Html html;

    WaitingProfilesPageController(ProfileService profiles, Html html) {
        this.profiles = profiles;
        this.html = html;
    }

    /** One page of what waits. */
    @Get("{?cursor,done}")
    public HttpResponse<?> list(
            HttpRequest<?> request,
            Authentication authentication,
            @Nullable @QueryValue String cursor,
            @Nullable @QueryValue String done) {
        return page(
                HttpStatus.OK,
                html.reader(request),
                Caller.of(authentication),
                cursor,
                Optional.empty(),
                at(done).map(WaitingProfilesPageController::said));
    }

    /** Decides on one. */
    @Post("/{id}/{decision}{?cursor}")
    public HttpResponse<?> review(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String id,
            @PathVariable String decision,
            @Nullable @QueryValue String cursor,
            @Body Map<String, Object> body) {
        NameDecision what = at(decision).orElseThrow(() -> new ProblemException(Problem.notFound()));
        Caller caller = Caller.of(authentication);
        Reader reader = html.reader(request);
        Form form = Form.of(body);
        try {
            profiles.review(
                    caller,
                    id,
                    new ReviewProfileJson(
                            form.absentIfEmpty("name"),
                            what.name(),
                            form.absentIfEmpty("reason"),
                            form.absentIfEmpty("lookAlikeAllowed")));
        } catch (ProblemException e) {
            return refused(reader, caller, cursor, new Draft(id, form.in("reason"), List.of(), false), e.problem());
        }
        return HttpResponse.seeOther(URI.create(reader.at(PATH + "?done=" + path(what))));
    }

    /** What was written comes back, with what is wrong; and if somebody was faster, beside what waits now. */
    private HttpResponse<?> refused(
            Reader reader, Caller caller, @Nullable String cursor, Draft draft, Problem problem) {
        Draft shown = switch (problem.status()) {
            case 422 ->
                draft.refused(reader.say(Optional.ofNullable(problem.errors()).orElse(List.of())));
            case 409, 412 -> draft.late();
            default -> throw new ProblemException(problem);
        };
        return page(
                HttpStatus.valueOf(problem.status()),
                reader.on(PATH),
                caller,
                cursor,
                Optional.of(shown),
                Optional.empty());
    }

    private HttpResponse<?> page(
            HttpStatus status,
            Reader reader,
            Caller caller,
            @Nullable String cursor,
            Optional<Draft> draft,
            Optional<ProgramPhrase> done) {
        ProfilesJson waiting = profiles.waiting(caller, cursor, PAGE);
        return html.page(
                status,
                reader,
                new WaitingProfilesPage(
                        waiting.profiles(),
                        Optional.ofNullable(cursor),
                        Optional.ofNullable(waiting.next()),
                        draft,
                        done));
    }

    private static Optional<NameDecision> at(@Nullable String path) {
        return Arrays.stream(NameDecision.values())
                .filter(decision -> path(decision).equals(path))
                .findFirst();
    }

    private static String path(NameDecision decision) {
        return decision.name().toLowerCase(Locale.ROOT);
    }

    private static ProgramPhrase said(NameDecision decision) {
        return switch (decision) {
            case APPROVE -> ProgramPhrase.DONE_NAME_APPROVED;
            case DECLINE -> ProgramPhrase.DONE_NAME_DECLINED;
        };
    }
}
