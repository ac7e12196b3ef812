package io.baton.inbox.program;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.settings.CorrectionsController.CorrectionsJson;
import io.baton.api.settings.DuplicatesController.DuplicatesJson;
import io.baton.api.settings.ProfileReviewController.ProfileReviewJson;
import io.baton.api.settings.SettingsService;
import io.baton.api.web.Caller;
import io.baton.api.web.IfMatch;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.inbox.program.SettingsPage.Draft;
import io.baton.inbox.requests.Form;
import io.baton.inbox.web.Html;
import io.baton.inbox.web.Reader;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program's settings in a browser: each form asks the API for the same as a program would. */
@Hidden
@Controller(SettingsPageController.PATH)
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class SettingsPageController {
    static final String PATH = ProgramController.PATH + "/settings";

    private static final String SEEN = "seen";

    private final SettingsService settings;
    private final Html html;

    SettingsPageController(SettingsService settings, Html html) {
        this.settings = settings;
        this.html = html;
    }

    /** What is set. */
    @Get("{?done}")
    public HttpResponse<?> read(
            HttpRequest<?> request, Authentication authentication, @Nullable @QueryValue String done) {
        return page(
                HttpStatus.OK,
                html.reader(request),
                Caller.of(authentication),
                Optional.empty(),
                SettingsPart.at(done));
    }

    /** Sets one part. */
    @Post("/{part}")
    public HttpResponse<?> set(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String part,
            @Body Map<String, Object> body) {
        SettingsPart what = SettingsPart.at(part).orElseThrow(() -> new ProblemException(Problem.notFound()));
        Caller caller = Caller.of(authentication);
        Reader reader = html.reader(request);
        Form form = Form.of(body);
        try {
            set(what, caller, form);
        } catch (ProblemException e) {
            return refused(reader, caller, what, form, e.problem());
        }
        return HttpResponse.seeOther(URI.create(reader.at(PATH + "?done=" + what.path())));
    }

    private void set(SettingsPart part, Caller caller, Form form) {
        switch (part) {
            case POLICY -> settings.setPolicy(caller, seen(form), SettingsForms.policy(form));
            case RANKING -> settings.setRanking(caller, seen(form), SettingsForms.ranking(form));
            case ELIGIBLE ->
                settings.setEligibleSolutions(
                        caller, Optional.of(SettingsForms.lines(form.in(SEEN))), SettingsForms.eligible(form));
            case REROUTING ->
                settings.setRerouting(
                        caller, Optional.ofNullable(form.absentIfEmpty(SEEN)), SettingsForms.rerouting(form));
            case DUPLICATES ->
                settings.setDuplicates(
                        caller,
                        Optional.ofNullable(form.absentIfEmpty(SEEN)).map(DuplicatesJson::new),
                        SettingsForms.duplicates(form));
            case CORRECTIONS ->
                settings.setCorrections(
                        caller,
                        Optional.ofNullable(form.absentIfEmpty(SEEN)).map(CorrectionsJson::new),
                        SettingsForms.corrections(form));
            case PROFILES ->
                settings.setProfileReview(
                        caller,
                        Optional.ofNullable(form.absentIfEmpty(SEEN))
                                .map(Boolean::valueOf)
                                .map(ProfileReviewJson::new),
                        SettingsForms.profileReview(form));
        }
    }

    private static IfMatch seen(Form form) {
        String version = form.absentIfEmpty("version");
        return IfMatch.of(version == null ? null : '"' + version + '"');
    }

    /** What was written comes back, with what is wrong; and if somebody was faster, with what counts now. */
    private HttpResponse<?> refused(Reader reader, Caller caller, SettingsPart part, Form form, Problem problem) {
        boolean overtaken = problem.status() == HttpStatus.PRECONDITION_FAILED.getCode();
        if (!overtaken && problem.status() != HttpStatus.UNPROCESSABLE_ENTITY.getCode())
            throw new ProblemException(problem);
        List<Problem.FieldError> errors =
                reader.say(Optional.ofNullable(problem.errors()).orElse(List.of()));
        return page(
                HttpStatus.valueOf(problem.status()),
                reader.on(PATH),
                caller,
                Optional.of(new Draft(part, form, errors, overtaken)),
                Optional.empty());
    }

    private HttpResponse<?> page(
            HttpStatus status, Reader reader, Caller caller, Optional<Draft> draft, Optional<SettingsPart> done) {
        Map<SettingsPart, Map<String, String>> standing = Map.of(
                SettingsPart.PROFILES, SettingsForms.standing(settings.profileReview(caller)),
                SettingsPart.POLICY, SettingsForms.standing(settings.policy(caller)),
                SettingsPart.ELIGIBLE, SettingsForms.standing(settings.eligibleSolutions(caller)),
                SettingsPart.REROUTING, SettingsForms.standing(settings.rerouting(caller)),
                SettingsPart.DUPLICATES, SettingsForms.standing(settings.duplicates(caller)),
                SettingsPart.CORRECTIONS, SettingsForms.standing(settings.corrections(caller)),
                SettingsPart.RANKING, SettingsForms.standing(settings.ranking(caller)));
        return html.page(status, reader, new SettingsPage(standing, settings.lastSet(caller), draft, done));
    }
}
