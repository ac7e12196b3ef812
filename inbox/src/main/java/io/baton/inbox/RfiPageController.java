package io.baton.inbox;

import io.baton.api.rfis.Choices;
import io.baton.api.rfis.FollowLinks;
import io.baton.api.rfis.RfiService;
import io.baton.api.rfis.Withdrawals;
import io.baton.api.web.Fields;
import io.baton.api.web.ProblemException;
import io.baton.events.RfiResult;
import io.baton.events.RfiVerdict;
import io.baton.events.Target;
import io.baton.inbox.RfiPages.Done;
import io.baton.kafka.write.NotAppendedException;
import io.baton.links.RfiAddress;
import io.baton.projections.feed.TooManyWaitingException;
import io.baton.projections.views.ViewsUnavailableException;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is done on the page behind an RFI's link. Each leads back to the page, so that loading it again repeats nothing. */
@Controller("/v1/rfis/{id}/forms")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class RfiPageController {
    private final RfiService service;
    private final Withdrawals withdrawals;
    private final Choices choices;
    private final FollowLinks links;
    private final RfiPages pages;
    private final PageAnswers answers;

    RfiPageController(
            RfiService service,
            Withdrawals withdrawals,
            Choices choices,
            FollowLinks links,
            RfiPages pages,
            PageAnswers answers) {
        this.service = service;
        this.withdrawals = withdrawals;
        this.choices = choices;
        this.links = links;
        this.pages = pages;
        this.answers = answers;
    }

    /** Takes it back, or one referral of it (L16). */
    @Post("/withdraw")
    public HttpResponse<?> withdraw(
            HttpRequest<?> request, @PathVariable String id, @Nullable @Body("referralId") String referralId) {
        FollowKey key = FollowKey.of(request);
        service.requireKey(id, key.key().orElse(null));
        Done done = withdrawals
                .ask(id, Optional.ofNullable(referralId))
                .map(this::withdrawn)
                .orElse(Done.KEPT);
        return back(id, key, done, Optional.ofNullable(referralId));
    }

    /** Leads back when the page can show it: else it would contradict what it says. */
    private Done withdrawn(RfiResult result) {
        if (result.getVerdict() != RfiVerdict.WITHDRAWAL_PASSED_ON) return Done.NOT_POSSIBLE;
        return service.awaited(result.getRfiId(), rfi -> Withdrawals.isShown(result, rfi))
                .map(_ -> Done.WITHDRAWN)
                .orElse(Done.KEPT);
    }

    /** Sends it to a further target. */
    @Post("/targets")
    public HttpResponse<?> choose(
            HttpRequest<?> request,
            @PathVariable String id,
            @Nullable @Body("profileId") String profileId,
            @Nullable @Body("location") String location) {
        FollowKey key = FollowKey.of(request);
        Fields fields = new Fields();
        Target target = new Target(Fields.orEmpty(profileId), Fields.orEmpty(location));
        Choices.Answer answer = choices.ask(Optional.empty(), id, key.key().orElse(null), List.of(target), fields);
        boolean shown = answer.complete()
                && service.awaited(id, rfi -> Choices.answers(rfi.result(), List.of(target)))
                        .isPresent();
        return back(id, key, shown ? Done.SENT : Done.KEPT, Optional.empty());
    }

    /** Has a new link mailed in place of an old one. The answer is the same, whether or not the old one was ours. */
    @Post("/link")
    public HttpResponse<?> renew(HttpRequest<?> request, @PathVariable String id) {
        FollowKey key = FollowKey.of(request);
        links.renew(id, key.key().orElse(null));
        return answers.of(HttpStatus.OK, pages.renewed(id, key, PageAnswers.words(request)));
    }

    /** A form of a page that was open until its link was old leads back to what the link says now. */
    @Error
    HttpResponse<?> problem(HttpRequest<?> request, ProblemException problem) {
        FollowKey key = FollowKey.of(request);
        if (problem.problem().status() == HttpStatus.GONE.getCode())
            return PageAnswers.elsewhere("../../" + idIn(request) + key.query());
        return answers.of(problem.problem(), key, PageAnswers.words(request));
    }

    @Error
    HttpResponse<?> behind(HttpRequest<?> request, ViewsUnavailableException e) {
        return answers.later(PageAnswers.words(request));
    }

    @Error
    HttpResponse<?> notAppended(HttpRequest<?> request, NotAppendedException e) {
        return answers.later(PageAnswers.words(request));
    }

    @Error
    HttpResponse<?> tooMany(HttpRequest<?> request, TooManyWaitingException e) {
        return answers.later(PageAnswers.words(request));
    }

    /** @return the RFI's id, as the address has it */
    private static String idIn(HttpRequest<?> request) {
        String path = request.getUri().getRawPath().substring(RfiPageFilter.RFIS.length());
        return path.substring(0, path.indexOf('/'));
    }

    /** Beside where this stands, so that it works behind any path. */
    private static HttpResponse<?> back(String id, FollowKey key, Done done, Optional<String> referral) {
        String query = key.query().isEmpty() ? "?" : key.query() + "&";
        String page = "../../" + RfiAddress.encoded(id) + query;
        String of = referral.map(only -> "&of=" + RfiAddress.encoded(only)).orElse("");
        return HttpResponse.seeOther(URI.create(page + "done=" + done.name().toLowerCase(Locale.ROOT) + of));
    }
}
