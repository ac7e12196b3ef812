package io.baton.inbox.requests;

import static io.baton.api.web.Roles.PARTNER_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_USER;

import io.baton.api.decisions.DecisionAnswer;
import io.baton.api.decisions.DecisionHeaders;
import io.baton.api.decisions.DecisionService;
import io.baton.api.gateway.EligibleSolutions;
import io.baton.api.referrals.ReferralJson;
import io.baton.api.referrals.ReferralPageJson;
import io.baton.api.referrals.ReferralReads;
import io.baton.api.web.Caller;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.api.web.ProblemResponses;
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
        DecisionHeaders headers = new DecisionHeaders(
                form.absentIfEmpty("key"),
                form.version().map(DecisionController::tag).orElse(null));
        HttpResponse<?> answer;
        try {
            answer = decisions.decide(authentication, headers, id, asked -> ask(what, form, id, asked));
        } catch (ProblemException e) {
            answer = ProblemResponses.response(e.problem());
        }
        return switch (answer.body()) {
            case DecisionAnswer taken -> taken(request, authentication, id, taken, what, form);
            case Problem problem -> refused(request, authentication, id, what, form, problem);
            case null, default -> answer;
        };
    }

    private void ask(Decision what, Form form, String id, ReferralDecision.Builder decision) {
        switch (what) {
            case CALLED -> decision.setNoteCall(new NoteCall());
            case ACCEPT -> decision.setAccept(DecisionForms.accept(form).ask(id));
            case DECLINE -> decision.setDecline(DecisionForms.decline(form).ask(id));
            case EDIT -> decision.setEdit(DecisionForms.edit(form).ask(id));
            case ADD_PERSON -> decision.setAddContact(DecisionForms.addition(form));
            case REMOVE_PERSON -> decision.setRemoveContact(new RemoveContact(form.in("person")));
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
        Optional<String> next = decision.answers() ? next(caller, reader, id, taken.version()) : Optional.empty();
        String done = "?done=" + decision.path();
        return seeOther(
                reader,
                next.map(other -> "/inbox/" + RfiAddress.encoded(other) + done + "&of=" + RfiAddress.encoded(id))
                        .orElse(shown + done + "&version=" + taken.version()));
    }

    /** @return the most pressing of the others that wait for an answer on the same list */
    private Optional<String> next(Caller caller, Reader reader, String id, long version) {
        ReferralJson answered = reads.referral(caller, id, version, null);
        ListAddress list =
                ListAddress.FIRST.ofList("CUSTOMER_INQUIRY".equals(answered.leadType()) ? "marketplace" : "qualified");
        return reads.list(caller, list.query(reader.words().locale())).referrals().stream()
                .map(ReferralPageJson.Row::referral)
                .map(ReferralJson::referralId)
                .filter(other -> !other.equals(id))
                .findFirst();
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
        Reader reader = html.reader(request);
        Draft draft = new Draft(Optional.of(decision), form, reader.say(errors(problem)), Optional.empty());
        return switch (problem.status()) {
            case 422 -> pages.page(request, authentication, id, null, draft, Optional.empty());
            case 409, 412 ->
                pages.page(
                        request,
                        authentication,
                        id,
                        null,
                        draft.overtaken(reader.words().faults().say(String.valueOf(problem.detail()))),
                        Optional.empty());
            default -> throw new ProblemException(problem);
        };
    }

    private static List<Problem.FieldError> errors(Problem problem) {
        return Optional.ofNullable(problem.errors())
                .orElseGet(() -> List.of(new Problem.FieldError("", String.valueOf(problem.detail()))));
    }

    private static String tag(String version) {
        return '"' + version + '"';
    }
}
