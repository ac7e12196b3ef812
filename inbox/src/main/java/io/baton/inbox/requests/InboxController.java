package io.baton.inbox.requests;

import static io.baton.api.web.Roles.PARTNER_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_USER;

import io.baton.api.decisions.DecisionAnswer;
import io.baton.api.decisions.DecisionHeaders;
import io.baton.api.decisions.DecisionService;
import io.baton.api.gateway.EligibleSolutions;
import io.baton.api.referrals.MarkService;
import io.baton.api.referrals.MarksJson;
import io.baton.api.referrals.ReferralJson;
import io.baton.api.referrals.ReferralPageJson;
import io.baton.api.referrals.ReferralReads;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Decides by one of the forms. */
    @Post("/{id}/{decision}")
    public HttpResponse<?> decide(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String id,
            @PathVariable String decision,
            @Body Map<String, Object> body) {
        Decision what = Decision.at(decision).orElseThrow(() -> new ProblemException(Problem.notFound()));
        Form form = Form.of(body);
        DecisionHeaders headers = new DecisionHeaders(
                form.absentIfEmpty("key"),
                form.version().map(InboxController::tag).orElse(null));
        HttpResponse<?> answer;
        try {
            answer = decisions.decide(authentication, headers, id, asked -> ask(what, form, id, asked));
        } catch (ProblemException e) {
            answer = ProblemResponses.response(e.problem());
        }
        return switch (answer.body()) {
            case DecisionAnswer taken -> seeOther(request, id, taken, what);
            case Problem problem -> refused(request, authentication, id, what, form, problem);
            case null, default -> answer;
        };
    }

    private void ask(Decision what, Form form, String id, ReferralDecision.Builder decision) {
        switch (what) {
            case ACCEPT -> decision.setAccept(DecisionForms.accept(form).ask(id));
            case DECLINE -> decision.setDecline(DecisionForms.decline(form).ask(id));
            case WON -> {
                Win win = DecisionForms.won(form).ask();
                decision.setWin(win).setEligibleSolutions(eligible.among(win.getSolutions()));
            }
            case LOST -> decision.setLose(DecisionForms.lost(form).ask(id));
            case REGISTER -> {
                RegistrationDraft draft = DecisionForms.registration(form).ask(id);
                if (DecisionForms.kept(form)) decision.setSaveRegistration(draft);
                else decision.setRegister(draft);
            }
        }
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
        return Optional.ofNullable(said).flatMap(Decision::at).map(Decision::done);
    }

    private static String tag(String version) {
        return '"' + version + '"';
    }
}
