package io.baton.inbox.requests;

import static io.baton.api.web.Roles.PARTNER_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_USER;

import io.baton.api.decisions.DecisionAnswer;
import io.baton.api.decisions.DecisionHeaders;
import io.baton.api.decisions.DecisionRequests.AcceptJson;
import io.baton.api.decisions.DecisionRequests.DeclineJson;
import io.baton.api.decisions.DecisionRequests.LostJson;
import io.baton.api.decisions.DecisionRequests.WonJson;
import io.baton.api.decisions.DecisionService;
import io.baton.api.gateway.EligibleSolutions;
import io.baton.api.referrals.MarkService;
import io.baton.api.referrals.MarksJson;
import io.baton.api.referrals.ReferralJson;
import io.baton.api.referrals.ReferralPageJson;
import io.baton.api.referrals.ReferralReads;
import io.baton.api.registrations.RegistrationRequests.RegisterJson;
import io.baton.api.web.Caller;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.api.web.ProblemResponses;
import io.baton.events.ReferralDecision;
import io.baton.events.RegistrationDraft;
import io.baton.events.Win;
import io.baton.inbox.requests.RequestPage.Draft;
import io.baton.inbox.web.Html;
import io.baton.inbox.web.OwnAddress;
import io.baton.inbox.web.Reader;
import io.baton.links.RfiAddress;
import io.baton.projections.views.Marks;
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
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A partner's inbox in a browser: the same reads and decisions as the API's, as pages and forms. */
@Hidden
@Controller("/inbox")
@Secured({PARTNER_ADMIN, REFERRALS_ADMIN, REFERRALS_USER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class InboxController {
    /** The engine has not answered in time. */
    private static final String PENDING = "pending";

    private final ReferralReads reads;
    private final MarkService marks;
    private final DecisionService decisions;
    private final EligibleSolutions eligible;
    private final Html html;

    InboxController(
            ReferralReads reads, MarkService marks, DecisionService decisions, EligibleSolutions eligible, Html html) {
        this.reads = reads;
        this.marks = marks;
        this.decisions = decisions;
        this.eligible = eligible;
        this.html = html;
    }

    /** One page of a list. */
    @Get("{?address*}")
    public HttpResponse<?> list(
            HttpRequest<?> request, Authentication authentication, @RequestBean ListAddress address) {
        Reader reader = html.reader(request);
        ReferralPageJson found = reads.list(Caller.of(authentication), address.query());
        List<Overview> rows = found.referrals().stream()
                .map(row -> new Overview(row.referral(), row.marks(), reader))
                .toList();
        return html.page(HttpStatus.OK, reader, new InboxPage(address, rows, Optional.ofNullable(found.next())));
    }

    /** One request. */
    @Get("/{id}{?version,done}")
    public HttpResponse<?> read(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String id,
            @Nullable @QueryValue Long version,
            @Nullable @QueryValue String done) {
        return page(request, authentication, id, version, Draft.NONE, done(done));
    }

    /** Takes it on (L4). */
    @Post("/{id}/accept")
    public HttpResponse<?> accept(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String id,
            @Body Map<String, Object> body) {
        Form form = Form.of(body);
        return decide(
                request,
                authentication,
                id,
                Decision.ACCEPT,
                form,
                decision -> decision.setAccept(new AcceptJson(
                                form.absentIfEmpty("name"),
                                form.money("value"),
                                form.absentIfEmpty("purchaseDate"),
                                form.absentIfEmpty("notes"),
                                form.absentIfEmpty("crmId"),
                                form.absentIfEmpty("campaignId"),
                                form.people("colleagues", RequestPage.COLLEAGUES))
                        .ask(id)));
    }

    /** Does not take it on (L5). */
    @Post("/{id}/decline")
    public HttpResponse<?> decline(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String id,
            @Body Map<String, Object> body) {
        Form form = Form.of(body);
        return decide(
                request,
                authentication,
                id,
                Decision.DECLINE,
                form,
                decision -> decision.setDecline(
                        new DeclineJson(form.absentIfEmpty("reason"), form.absentIfEmpty("notes")).ask(id)));
    }

    /** The deal was made (L10). */
    @Post("/{id}/won")
    public HttpResponse<?> won(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String id,
            @Body Map<String, Object> body) {
        Form form = Form.of(body);
        return decide(request, authentication, id, Decision.WON, form, decision -> {
            Win win = new WonJson(form.lines("solutions"), form.money("value"), form.absentIfEmpty("closedOn")).ask();
            decision.setWin(win).setEligibleSolutions(eligible.among(win.getSolutions()));
        });
    }

    /** The deal was not made (L10). */
    @Post("/{id}/lost")
    public HttpResponse<?> lost(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String id,
            @Body Map<String, Object> body) {
        Form form = Form.of(body);
        return decide(
                request,
                authentication,
                id,
                Decision.LOST,
                form,
                decision -> decision.setLose(new LostJson(
                                form.absentIfEmpty("reason"),
                                form.absentIfEmpty("competitor"),
                                form.absentIfEmpty("notes"))
                        .ask(id)));
    }

    /** Files the deal's registration, corrects what was sent back, or keeps what there is of it (L12). */
    @Post("/{id}/register")
    public HttpResponse<?> register(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String id,
            @Body Map<String, Object> body) {
        Form form = Form.of(body);
        boolean keep = "true".equals(form.in("keep"));
        return decide(request, authentication, id, Decision.REGISTER, form, decision -> {
            RegistrationDraft draft = registration(form).ask(id);
            if (keep) decision.setSaveRegistration(draft);
            else decision.setRegister(draft);
        });
    }

    private static RegisterJson registration(Form form) {
        return new RegisterJson(
                form.absentIfEmpty("company"),
                form.absentIfEmpty("country"),
                form.absentIfEmpty("solution"),
                form.absentIfEmpty("dealKind"),
                form.money("totalValue"),
                form.money("solutionValue"),
                form.absentIfEmpty("startsOn"),
                form.absentIfEmpty("endsOn"),
                form.absentIfEmpty("perpetual"),
                form.absentIfEmpty("signedOn"),
                form.person("customerContact"));
    }

    /** Changes one of the reader's own marks (L13), and leads back to where they were. */
    @Post("/{id}/mark")
    public HttpResponse<?> mark(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String id,
            @Body Map<String, Object> body) {
        Form form = Form.of(body);
        boolean on = "true".equals(form.in("on"));
        UnaryOperator<Marks> change = switch (form.in("mark")) {
            case "favorite" -> marked -> marked.withFavorite(on);
            case "skip" -> marked -> marked.withSkipped(on);
            default -> throw new ProblemException(Problem.badRequest("There is no such mark."));
        };
        marks.change(Caller.of(authentication).viewer(), id, change);
        return HttpResponse.seeOther(URI.create(html.reader(request).at(OwnAddress.of(form.in("to")))));
    }

    private HttpResponse<?> decide(
            HttpRequest<?> request,
            Authentication authentication,
            String id,
            Decision decision,
            Form form,
            Consumer<ReferralDecision.Builder> what) {
        DecisionHeaders headers = new DecisionHeaders(
                form.absentIfEmpty("key"),
                form.version().map(InboxController::tag).orElse(null));
        HttpResponse<?> answer;
        try {
            answer = decisions.decide(authentication, headers, id, what);
        } catch (ProblemException e) {
            answer = ProblemResponses.response(e.problem());
        }
        return switch (answer.body()) {
            case DecisionAnswer taken -> seeOther(request, id, taken, decision);
            case Problem problem -> refused(request, authentication, id, decision, form, problem);
            case null, default -> answer;
        };
    }

    private HttpResponse<?> seeOther(HttpRequest<?> request, String id, DecisionAnswer taken, Decision decision) {
        String version = taken.version() == null ? "" : "&version=" + taken.version();
        String done = taken.version() == null ? PENDING : decision.path();
        return HttpResponse.seeOther(
                URI.create(html.reader(request).at("/inbox/" + RfiAddress.encoded(id) + "?done=" + done + version)));
    }

    /** What was written comes back, with what is wrong; and if somebody was faster, with how it stands now. */
    private HttpResponse<?> refused(
            HttpRequest<?> request,
            Authentication authentication,
            String id,
            Decision decision,
            Form form,
            Problem problem) {
        return switch (problem.status()) {
            case 422 ->
                page(
                        request,
                        authentication,
                        id,
                        null,
                        new Draft(Optional.of(decision), form, errors(problem), Optional.empty()),
                        Optional.empty());
            case 409, 412 ->
                page(
                        request,
                        authentication,
                        id,
                        null,
                        new Draft(
                                Optional.of(decision), form, List.of(), Optional.of(String.valueOf(problem.detail()))),
                        Optional.empty());
            default -> ProblemResponses.response(problem);
        };
    }

    private static List<Problem.FieldError> errors(Problem problem) {
        return Optional.ofNullable(problem.errors())
                .orElseGet(() -> List.of(new Problem.FieldError("", String.valueOf(problem.detail()))));
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            Authentication authentication,
            String id,
            @Nullable Long version,
            Draft draft,
            Optional<InboxPhrase> done) {
        Reader reader = html.reader(request);
        Caller caller = Caller.of(authentication);
        ReferralJson referral = reads.referral(caller, id, version, null);
        Overview overview = new Overview(referral, MarksJson.of(marks.read(caller.viewer(), id)), reader);
        RequestPage page =
                new RequestPage(overview, reads.history(caller, id, 0, ReferralReads.MOST_EVENTS), draft, done);
        return html.page(status(draft), reader, page);
    }

    private static HttpStatus status(Draft draft) {
        if (draft.overtaken().isPresent()) return HttpStatus.CONFLICT;
        return draft.decision().isPresent() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK;
    }

    /** @return what an address says was done last; empty if it says nothing that there is */
    private static Optional<InboxPhrase> done(@Nullable String said) {
        if (PENDING.equals(said)) return Optional.of(InboxPhrase.DONE_PENDING);
        return Arrays.stream(Decision.values())
                .filter(decision -> decision.path().equals(said))
                .map(Decision::done)
                .findFirst();
    }

    private static String tag(String version) {
        return '"' + version + '"';
    }
}
