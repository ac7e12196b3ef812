package io.baton.inbox.program;

import static io.baton.api.web.Roles.DEAL_REVIEWER;

import io.baton.api.decisions.DecisionAnswer;
import io.baton.api.decisions.DecisionHeaders;
import io.baton.api.registrations.RegistrationPageJson;
import io.baton.api.registrations.RegistrationRequests.DeclineRegistrationJson;
import io.baton.api.registrations.RegistrationRequests.ReturnRegistrationJson;
import io.baton.api.registrations.ReviewService;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.api.web.ProblemResponses;
import io.baton.inbox.requests.Form;
import io.baton.inbox.web.Html;
import io.baton.inbox.web.Reader;
import io.baton.lifecycle.registration.RegistrationQueue;
import io.baton.links.RfiAddress;
import io.baton.words.InboxPhrase;
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
import java.util.Map;
import java.util.Optional;

/** The deal reviewers' queue, and the form beside each registration (L12): each button asks the API for the same as a program would. */
@Hidden
@Controller(ReviewController.PATH)
@Secured(DEAL_REVIEWER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class ReviewController {
    static final String PATH = ProgramController.PATH + "/registrations";

    private static final int PAGE = 50;

    private final ReviewService reviews;
    private final Html html;

    ReviewController(ReviewService reviews, Html html) {
        this.reviews = reviews;
        this.html = html;
    }

    /** The buttons of the form. */
    private enum Review {
        APPROVE("approve", ProgramPhrase.DONE_APPROVED),
        RETURN("return", ProgramPhrase.DONE_RETURNED),
        DECLINE("decline", ProgramPhrase.DONE_DECLINED);

        private final String path;
        private final ProgramPhrase done;

        Review(String path, ProgramPhrase done) {
            this.path = path;
            this.done = done;
        }

        static Optional<Review> at(@Nullable String path) {
            return Arrays.stream(values())
                    .filter(review -> review.path.equals(path))
                    .findFirst();
        }
    }

    /** One page of a queue. */
    @Get("{?stage,cursor}")
    public HttpResponse<?> queue(
            HttpRequest<?> request,
            Authentication authentication,
            @Nullable @QueryValue String stage,
            @Nullable @QueryValue String cursor) {
        RegistrationPageJson page = reviews.queue(authentication, stage, cursor, PAGE);
        return html.page(
                HttpStatus.OK,
                html.reader(request),
                new ReviewQueuePage(shown(stage), page.registrations(), Optional.ofNullable(page.next())));
    }

    private static RegistrationQueue shown(@Nullable String stage) {
        return Arrays.stream(RegistrationQueue.values())
                .filter(queue -> queue.name().equalsIgnoreCase(stage))
                .findFirst()
                .orElse(RegistrationQueue.IN_REVIEW);
    }

    /** One registration. */
    @Get("/{id}{?version,done}")
    public HttpResponse<?> read(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String id,
            @Nullable @QueryValue Long version,
            @Nullable @QueryValue String done) {
        return page(
                HttpStatus.OK,
                request,
                authentication,
                id,
                version,
                ReviewDraft.NONE,
                Review.at(done).map(review -> review.done));
    }

    /** Reviews it by one of the buttons. */
    @Post("/{id}/{review}")
    public HttpResponse<?> review(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String id,
            @PathVariable String review,
            @Body Map<String, Object> body) {
        Review what = Review.at(review).orElseThrow(() -> new ProblemException(Problem.notFound()));
        ReviewDraft draft = ReviewDraft.of(body);
        HttpResponse<?> answer;
        try {
            answer = reviewed(authentication, id, what, headers(Form.of(body)), draft);
        } catch (ProblemException e) {
            answer = ProblemResponses.response(e.problem());
        }
        return switch (answer.body()) {
            case DecisionAnswer taken -> taken(html.reader(request), id, what, taken);
            case Problem problem -> refused(request, authentication, id, draft, problem);
            case null, default -> answer;
        };
    }

    private HttpResponse<?> reviewed(
            Authentication authentication, String id, Review what, DecisionHeaders headers, ReviewDraft draft) {
        String notes = draft.notes().isEmpty() ? null : draft.notes();
        return switch (what) {
            case APPROVE -> reviews.approve(authentication, headers, id);
            case RETURN ->
                reviews.sendBack(authentication, headers, id, new ReturnRegistrationJson(draft.ticked(), notes));
            case DECLINE -> reviews.decline(authentication, headers, id, new DeclineRegistrationJson(notes));
        };
    }

    /** What was reviewed is what stood on the page. */
    private static DecisionHeaders headers(Form form) {
        String seen = form.absentIfEmpty("version");
        return new DecisionHeaders(form.absentIfEmpty("key"), seen == null ? null : '"' + seen + '"');
    }

    private static HttpResponse<?> taken(Reader reader, String id, Review what, DecisionAnswer taken) {
        String version = taken.version() == null ? "" : "&version=" + taken.version();
        return HttpResponse.seeOther(
                URI.create(reader.at(PATH + "/" + RfiAddress.encoded(id) + "?done=" + what.path + version)));
    }

    /** What was written comes back, with what is wrong; and if somebody was faster, with how it stands now. */
    private HttpResponse<?> refused(
            HttpRequest<?> request, Authentication authentication, String id, ReviewDraft draft, Problem problem) {
        Reader reader = html.reader(request);
        ReviewDraft shown = switch (problem.status()) {
            case 422 ->
                draft.refused(reader.say(Optional.ofNullable(problem.errors()).orElse(List.of())));
            case 409, 412 -> draft.overtakenBy(reader.say(InboxPhrase.OVERTAKEN_WHY));
            default -> throw new ProblemException(problem);
        };
        return page(HttpStatus.valueOf(problem.status()), request, authentication, id, null, shown, Optional.empty());
    }

    private HttpResponse<?> page(
            HttpStatus status,
            HttpRequest<?> request,
            Authentication authentication,
            String id,
            @Nullable Long version,
            ReviewDraft draft,
            Optional<ProgramPhrase> done) {
        Reader reader = html.reader(request).on(PATH + "/" + RfiAddress.encoded(id));
        return html.page(
                status, reader, new ReviewPage(reviews.registration(authentication, id, version), draft, done));
    }
}
