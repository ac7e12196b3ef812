package io.baton.inbox.program;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.decisions.DecisionAnswer;
import io.baton.api.decisions.DecisionHeaders;
import io.baton.api.people.PeopleService;
import io.baton.api.program.ProgramReads;
import io.baton.api.program.ProgramReferralJson;
import io.baton.api.program.SteeringRequests.CancelJson;
import io.baton.api.program.SteeringRequests.CorrectJson;
import io.baton.api.program.SteeringRequests.ExtendJson;
import io.baton.api.program.SteeringRequests.ReassignJson;
import io.baton.api.program.SteeringRequests.ResendJson;
import io.baton.api.program.SteeringService;
import io.baton.api.web.Caller;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.api.web.ProblemResponses;
import io.baton.events.CancelReason;
import io.baton.events.Suggestion;
import io.baton.inbox.requests.DecisionForms;
import io.baton.inbox.requests.Form;
import io.baton.inbox.web.Html;
import io.baton.inbox.web.Reader;
import io.baton.partners.Offices;
import io.baton.words.InboxPhrase;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One referral as the program reads it, and the forms by which an operator does something about it. */
@Hidden
@Controller(ProgramController.REFERRALS + "/{id}")
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class CaseController {
    private final ProgramReads reads;
    private final SteeringService steering;
    private final PeopleService people;
    private final Offices offices;
    private final Html html;

    CaseController(ProgramReads reads, SteeringService steering, PeopleService people, Offices offices, Html html) {
        this.reads = reads;
        this.steering = steering;
        this.people = people;
        this.offices = offices;
        this.html = html;
    }

    /** The referral. */
    @Get("{?partner,version,done}")
    public HttpResponse<?> read(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String id,
            @QueryValue(defaultValue = "") String partner,
            @Nullable @QueryValue Long version,
            @Nullable @QueryValue String done) {
        return page(
                HttpStatus.OK,
                html.reader(request),
                Caller.of(authentication),
                new Named(id, partner, Optional.ofNullable(version)),
                SteeringDraft.NONE,
                Steering.at(done));
    }

    /** A referral, and the version of it that is to be read. */
    private record Named(String id, String partner, Optional<Long> version) {}

    /** Does something about it by one of the forms. */
    @Post("/{what}{?partner}")
    public HttpResponse<?> steer(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String id,
            @PathVariable String what,
            @QueryValue(defaultValue = "") String partner,
            @Body Map<String, Object> body) {
        Steering asked = Steering.at(what).orElseThrow(() -> new ProblemException(Problem.notFound()));
        Form form = Form.of(body);
        Reader reader = html.reader(request);
        HttpResponse<?> answer;
        try {
            answer = steered(authentication, id, asked, form);
        } catch (ProblemException e) {
            answer = ProblemResponses.response(e.problem());
        }
        Named named = new Named(id, partner, Optional.empty());
        return switch (answer.body()) {
            case DecisionAnswer taken -> taken(reader, named, asked, taken);
            case Problem problem -> refused(reader, Caller.of(authentication), named, asked, form, problem);
            case null, default -> answer;
        };
    }

    private HttpResponse<?> steered(Authentication authentication, String id, Steering what, Form form) {
        String seen = form.absentIfEmpty("version");
        DecisionHeaders headers =
                new DecisionHeaders(form.absentIfEmpty("key"), seen == null ? null : '"' + seen + '"');
        return switch (what) {
            case EXTEND ->
                steering.extend(
                        authentication,
                        headers,
                        id,
                        new ExtendJson(endOf(form.absentIfEmpty("until")), form.absentIfEmpty("reason")));
            case REASSIGN -> steering.reassign(authentication, headers, id, reassign(form));
            case CANCEL ->
                steering.cancel(
                        authentication,
                        headers,
                        id,
                        new CancelJson(form.absentIfEmpty("reason"), form.absentIfEmpty("notes"), null));
            case DUPLICATE ->
                steering.cancel(
                        authentication,
                        headers,
                        id,
                        new CancelJson(
                                CancelReason.DUPLICATE.name(),
                                form.absentIfEmpty("notes"),
                                form.absentIfEmpty("repeatedRfiId")));
            case CORRECT_TO_WON ->
                steering.correct(
                        authentication,
                        headers,
                        id,
                        new CorrectJson(DecisionForms.won(form, CasePage.WON), null, form.absentIfEmpty("reason")));
            case CORRECT_TO_LOST ->
                steering.correct(
                        authentication,
                        headers,
                        id,
                        new CorrectJson(null, DecisionForms.lost(form, CasePage.LOST), form.absentIfEmpty("reason")));
            case RESEND ->
                steering.resend(
                        authentication,
                        headers,
                        id,
                        new ResendJson(form.absentIfEmpty("to"), null, form.absentIfEmpty("reason")));
        };
    }

    private static ReassignJson reassign(Form form) {
        String chosen = CasePage.target(form.in(CasePage.TARGET));
        return new ReassignJson(
                form.absentIfEmpty("rfi"),
                form.absentIfEmpty(chosen + "profileId"),
                form.absentIfEmpty(chosen + "location"),
                form.absentIfEmpty("reason"));
    }

    /** @return the end of a day in UTC, as the API takes it; what is no day is refused there */
    @Nullable
    private static String endOf(@Nullable String day) {
        if (day == null) return null;
        try {
            return LocalDate.parse(day)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .toString();
        } catch (DateTimeParseException e) {
            return day;
        }
    }

    private static HttpResponse<?> taken(Reader reader, Named named, Steering what, DecisionAnswer taken) {
        String version = taken.version() == null ? "" : "&version=" + taken.version();
        String address = CaseRow.address(named.id(), named.partner());
        return HttpResponse.seeOther(URI.create(reader.at(address + "&done=" + what.path() + version)));
    }

    /** What was written comes back, with what is wrong; and if the referral has changed, with how it stands now. */
    private HttpResponse<?> refused(
            Reader reader, Caller caller, Named named, Steering what, Form form, Problem problem) {
        boolean overtaken = problem.status() == 409 || problem.status() == 412;
        if (!overtaken && problem.status() != 422) throw new ProblemException(problem);
        SteeringDraft draft = new SteeringDraft(
                Optional.of(what),
                form,
                reader.say(Optional.ofNullable(problem.errors()).orElse(List.of())),
                overtaken ? Optional.of(why(reader, problem)) : Optional.empty());
        return page(
                HttpStatus.valueOf(problem.status()),
                reader.on(CaseRow.address(named.id(), named.partner())),
                caller,
                named,
                draft,
                Optional.empty());
    }

    /** A version that is out of date says nothing to people; a rule does. */
    private static String why(Reader reader, Problem problem) {
        return problem.status() == 409
                ? reader.words().faults().say(String.valueOf(problem.detail()))
                : reader.say(InboxPhrase.OVERTAKEN_WHY);
    }

    private HttpResponse<?> page(
            HttpStatus status,
            Reader reader,
            Caller caller,
            Named named,
            SteeringDraft draft,
            Optional<Steering> done) {
        ProgramReads.Case found = reads.referral(
                caller, named.partner(), named.id(), named.version().orElse(null), reader.words());
        return html.page(
                status,
                reader,
                new CasePage(
                        CaseRow.of(found.referral(), offices),
                        found.history(),
                        CasePage.toAsk(people.all(caller, named.partner()).people(), found.referral()),
                        others(caller, found.referral()),
                        found.mails(),
                        found.correctableUntil(),
                        draft,
                        done));
    }

    private List<Suggestion> others(Caller caller, ProgramReferralJson referral) {
        return CasePage.isOpen(referral) ? steering.others(caller, referral.rfiId()) : List.of();
    }
}
