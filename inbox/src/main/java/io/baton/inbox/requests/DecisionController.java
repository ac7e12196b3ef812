package io.baton.inbox.requests;

import static io.baton.api.web.Roles.PARTNER_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_USER;

import io.baton.api.decisions.DecisionAnswer;
import io.baton.api.decisions.DecisionHeaders;
import io.baton.api.decisions.DecisionService;
import io.baton.api.gateway.EligibleSolutions;
import io.baton.api.referrals.ReferralReads;
import io.baton.api.web.Caller;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.api.web.ProblemResponses;
import io.baton.events.LeadType;
import io.baton.events.NoteCall;
import io.baton.events.ReferralDecision;
import io.baton.events.RegistrationDraft;
import io.baton.events.RemoveContact;
import io.baton.events.Win;
import io.baton.inbox.requests.RequestPage.Done;
import io.baton.inbox.requests.RequestPage.Draft;
import io.baton.inbox.web.Html;
import io.baton.inbox.web.OwnAddress;
import io.baton.inbox.web.Reader;
import io.baton.links.RfiAddress;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The forms by which a partner decides: each asks the API for the same as a program would. */
@Hidden
@Controller("/inbox/{id}")
@Secured({PARTNER_ADMIN, REFERRALS_ADMIN, REFERRALS_USER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class DecisionController {
    private final ReferralReads reads;
    private final DecisionService decisions;
    private final EligibleSolutions eligible;
    private final RequestPages pages;
    private final Html html;

    DecisionController(
            ReferralReads reads, DecisionService decisions, EligibleSolutions eligible, RequestPages pages, Html html) {
        this.reads = reads;
        this.decisions = decisions;
        this.eligible = eligible;
        this.pages = pages;
        this.html = html;
    }

    /** Decides by one of the forms. */
    @Post("/{decision}")
    public HttpResponse<?> decide(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String id,
            @PathVariable String decision,
            @Body Map<String, Object> body) {
        Decision what = Decision.at(decision).orElseThrow(() -> new ProblemException(Problem.notFound()));
        Form form = Form.of(body);
        HttpResponse<?> answer;
        try {
            answer = decided(authentication, id, headers(what, form), asks(what, form, id));
        } catch (ProblemException e) {
            answer = ProblemResponses.response(e.problem());
        }
        return switch (answer.body()) {
            case DecisionAnswer taken -> taken(request, authentication, id, taken, what, form);
            case Problem problem -> refused(request, authentication, id, what, form, problem);
            case null, default -> answer;
        };
    }

    /** One after the other, under keys that follow from the form's: what was done already is not done again when it is sent again. */
    private HttpResponse<?> decided(
            Authentication authentication,
            String id,
            DecisionHeaders headers,
            List<Consumer<ReferralDecision.Builder>> asks) {
        HttpResponse<?> answer = decisions.decide(authentication, headers, id, asks.getFirst());
        for (int i = 1; i < asks.size(); i++) {
            if (!(answer.body() instanceof DecisionAnswer taken) || taken.version() == null) return answer;
            DecisionHeaders next = new DecisionHeaders(headers.idempotencyKey() + "-" + i, headers.ifMatch());
            answer = decisions.decide(authentication, next, id, asks.get(i));
        }
        return answer;
    }

    /** What changes meanwhile without anybody's doing, as the clocks do, must not take an answer out of the partner's hand. */
    private static DecisionHeaders headers(Decision what, Form form) {
        Optional<String> seen = what.restsOnWhatWasSeen() ? form.version() : Optional.empty();
        return new DecisionHeaders(
                form.absentIfEmpty("key"), seen.map(DecisionController::tag).orElse(null));
    }

    /** @return the decisions that the form asks for: one, or one for each address of a person */
    private List<Consumer<ReferralDecision.Builder>> asks(Decision what, Form form, String id) {
        return switch (what) {
            case CALLED -> List.of(decision -> decision.setNoteCall(new NoteCall()));
            case ACCEPT ->
                List.of(decision ->
                        decision.setAccept(DecisionForms.accept(form).ask(id)));
            case DECLINE ->
                List.of(decision ->
                        decision.setDecline(DecisionForms.decline(form).ask(id)));
            case EDIT ->
                List.of(decision -> decision.setEdit(DecisionForms.edit(form).ask(id)));
            case ADD_PERSON ->
                DecisionForms.additions(form).stream()
                        .<Consumer<ReferralDecision.Builder>>map(
                                addition -> decision -> decision.setAddContact(addition))
                        .toList();
            case REMOVE_PERSON -> List.of(decision -> decision.setRemoveContact(new RemoveContact(form.in("person"))));
            case WON -> List.of(decision -> won(form, decision));
            case LOST ->
                List.of(decision -> decision.setLose(DecisionForms.lost(form).ask(id)));
            case REGISTER -> List.of(decision -> register(form, id, decision));
        };
    }

    private void won(Form form, ReferralDecision.Builder decision) {
        Win win = DecisionForms.won(form).ask();
        decision.setWin(win).setEligibleSolutions(eligible.among(win.getSolutions()));
    }

    private static void register(Form form, String id, ReferralDecision.Builder decision) {
        RegistrationDraft draft = DecisionForms.registration(form).ask(id);
        if (DecisionForms.kept(form)) decision.setSaveRegistration(draft);
        else decision.setRegister(draft);
    }

    /**
     * Who has answered a request goes on with the next one; whatever else was done is seen where it was done: on the request, or in the
     * list.
     */
    private HttpResponse<?> taken(
            HttpRequest<?> request,
            Authentication authentication,
            String id,
            DecisionAnswer taken,
            Decision decision,
            Form form) {
        Reader reader = html.reader(request);
        Caller caller = Caller.of(authentication);
        String shown = "/inbox/" + RfiAddress.encoded(id);
        if (taken.version() == null) return seeOther(reader, shown + "?done=" + Done.PENDING);
        if (!form.in("to").isEmpty()) {
            reads.referral(caller, id, taken.version(), null); // The list has it, too, from then on.
            return seeOther(reader, OwnAddress.of(form.in("to")));
        }
        Optional<String> next = decision.answers() ? next(caller, reader, id) : Optional.empty();
        String of = next.isPresent() ? id : null;
        Long version = next.isPresent() ? null : taken.version();
        String opened = next.orElse(id);
        String at = "/inbox/" + RfiAddress.encoded(opened) + "?done=" + decision.path()
                + (next.isPresent() ? "&of=" + RfiAddress.encoded(id) : "&version=" + version);
        if (!wantsPage(request)) return seeOther(reader, at);
        Optional<Done> done = pages.done(authentication, decision.path(), of);
        return pages.page(reader.on(at), authentication, opened, version, Draft.NONE, done)
                .header(HttpHeaders.CONTENT_LOCATION, reader.at(at));
    }

    /** A script that would only follow gets the page at once, with its address (RFC 7240): that is one way less to wait for. */
    private static boolean wantsPage(HttpRequest<?> request) {
        return "return=representation".equals(request.getHeaders().get("Prefer"));
    }

    /** @return the most pressing of the others that wait for an answer on the same list */
    private Optional<String> next(Caller caller, Reader reader, String id) {
        boolean inquiry = reads.leadType(caller, id) == LeadType.CUSTOMER_INQUIRY;
        ListAddress list = ListAddress.FIRST.ofList(inquiry ? "marketplace" : "qualified");
        return reads.firstUntouched(caller, list.query(reader.words().locale()));
    }

    private static HttpResponse<?> seeOther(Reader reader, String path) {
        return HttpResponse.seeOther(URI.create(reader.at(path)));
    }

    /** What was written comes back, with what is wrong; and if somebody was faster, with how it stands now. */
    private HttpResponse<?> refused(
            HttpRequest<?> request,
            Authentication authentication,
            String id,
            Decision decision,
            Form form,
            Problem problem) {
        Reader reader = html.reader(request).on("/inbox/" + RfiAddress.encoded(id));
        Draft draft = new Draft(Optional.of(decision), form, reader.say(errors(form, problem)), Optional.empty());
        return switch (problem.status()) {
            case 422 -> pages.page(reader, authentication, id, null, draft, Optional.empty());
            case 409, 412 ->
                pages.page(
                        reader,
                        authentication,
                        id,
                        null,
                        draft.overtaken(reader.words().faults().say(String.valueOf(problem.detail()))),
                        Optional.empty());
            default -> throw new ProblemException(problem);
        };
    }

    private static List<Problem.FieldError> errors(Form form, Problem problem) {
        return Optional.ofNullable(problem.errors())
                .map(errors -> errors.stream()
                        .map(error -> DecisionForms.atItsRow(form, error))
                        .toList())
                .orElseGet(() -> List.of(new Problem.FieldError("", String.valueOf(problem.detail()))));
    }

    private static String tag(Object version) {
        return "\"" + version + "\"";
    }
}
