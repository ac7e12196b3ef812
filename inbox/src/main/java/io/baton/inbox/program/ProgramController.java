package io.baton.inbox.program;

import static io.baton.api.web.Roles.OPERATOR;

import io.baton.api.profiles.ProfileService;
import io.baton.api.program.ProgramCountsJson.StageCountJson;
import io.baton.api.program.ProgramReads;
import io.baton.api.program.ProgramReferralsJson;
import io.baton.api.registrations.ReviewService;
import io.baton.api.rfis.SentRfisReads;
import io.baton.api.rfis.UnplacedRfis;
import io.baton.api.web.Caller;
import io.baton.events.topics.Ids;
import io.baton.inbox.profile.ProfilePage;
import io.baton.inbox.program.TodayPage.Pressing;
import io.baton.inbox.web.Html;
import io.baton.inbox.web.Reader;
import io.baton.lifecycle.roles.Right;
import io.baton.partners.Offices;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;

/** The program's day in a browser: what needs a hand, the lists behind it, and each referral with who has it. */
@Hidden
@Controller(ProgramController.PATH)
@Secured(OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class ProgramController {
    /** The first page of the program's operators. */
    public static final String PATH = "/program";

    static final String REFERRALS = PATH + "/referrals";

    private static final int PAGE = 50;

    private final ProgramReads reads;
    private final UnplacedRfis unplaced;
    private final SentRfisReads sent;
    private final ReviewService reviews;
    private final ProfileService profiles;
    private final Offices offices;
    private final Html html;

    ProgramController(
            ProgramReads reads,
            UnplacedRfis unplaced,
            SentRfisReads sent,
            ReviewService reviews,
            ProfileService profiles,
            Offices offices,
            Html html) {
        this.profiles = profiles;
        this.reads = reads;
        this.unplaced = unplaced;
        this.sent = sent;
        this.reviews = reviews;
        this.offices = offices;
        this.html = html;
    }

    /** What needs a hand today. */
    @Get("{?narrowed*}")
    public HttpResponse<?> today(
            HttpRequest<?> request, Authentication authentication, @RequestBean Narrowed narrowed) {
        Reader reader = html.reader(request);
        Caller caller = Caller.of(authentication);
        FunnelSteps funnel = new FunnelSteps(
                reads.funnel(
                        caller,
                        WorkList.ALL.filter(narrowed, reader.now()),
                        narrowed.from(reader.now()),
                        narrowed.to(reader.now())),
                narrowed.compared());
        List<Pressing> lists = WorkList.PRESSING.stream()
                .map(list -> pressing(list, caller, narrowed, reader))
                .toList();
        UnplacedRfis.UnplacedPage nobody = unplaced.page(caller, Optional.empty(), TodayPage.MOST_ROWS);
        return html.page(
                HttpStatus.OK,
                reader,
                new TodayPage(
                        narrowed,
                        funnel,
                        lists,
                        nobody.rfis(),
                        nobody.next().isPresent(),
                        caller.may(Right.REVIEW_REGISTRATIONS)
                                ? Optional.of(reviews.queue(authentication, null, null, PAGE))
                                : Optional.empty(),
                        profiles.waiting(caller, null, PAGE),
                        offices));
    }

    private Pressing pressing(WorkList list, Caller caller, Narrowed narrowed, Reader reader) {
        List<StageCountJson> counts = reads.counts(caller, list.filter(narrowed, reader.now()), list.stages())
                .counts();
        ProgramReferralsJson first = page(list, caller, narrowed, reader, null, TodayPage.MOST_ROWS);
        return new Pressing(
                list,
                counts.stream().mapToLong(StageCountJson::count).sum(),
                counts.stream().anyMatch(StageCountJson::more),
                rows(first));
    }

    private ProgramReferralsJson page(
            WorkList list, Caller caller, Narrowed narrowed, Reader reader, @Nullable String cursor, int limit) {
        return reads.list(caller, list.filter(narrowed, reader.now()), list.paging(cursor, limit));
    }

    private List<CaseRow> rows(ProgramReferralsJson page) {
        return page.referrals().stream()
                .map(referral -> CaseRow.of(referral, offices))
                .toList();
    }

    /** The requests that have a reference. */
    @Get("/requests{?reference}")
    public HttpResponse<?> found(
            HttpRequest<?> request, Authentication authentication, @QueryValue(defaultValue = "") String reference) {
        Caller caller = Caller.of(authentication);
        caller.requireProgram();
        String typed = ProfilePage.typed(reference);
        Optional<String> read = Ids.readReference(typed);
        List<RfiRow> rfis = read.map(one -> sent.named(caller, one)).orElse(List.of()).stream()
                .map(RfiRow::new)
                .toList();
        return html.page(HttpStatus.OK, html.reader(request), new FoundRfisPage(typed, read, rfis));
    }

    /** One of the lists, page by page. */
    @Get("/referrals{?list,cursor,narrowed*}")
    public HttpResponse<?> list(
            HttpRequest<?> request,
            Authentication authentication,
            @Nullable @QueryValue String list,
            @Nullable @QueryValue String cursor,
            @RequestBean Narrowed narrowed) {
        Reader reader = html.reader(request);
        WorkList shown = WorkList.named(list);
        ProgramReferralsJson page = page(shown, Caller.of(authentication), narrowed, reader, cursor, PAGE);
        return html.page(
                HttpStatus.OK, reader, new CasesPage(narrowed, shown, rows(page), Optional.ofNullable(page.next())));
    }
}
