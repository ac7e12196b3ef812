package io.baton.inbox.requests;

import static io.baton.api.web.Roles.PARTNER_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_USER;

import io.baton.api.referrals.MarkService;
import io.baton.api.referrals.ReferralPageJson;
import io.baton.api.referrals.ReferralReads;
import io.baton.api.web.Caller;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.inbox.requests.RequestPage.Draft;
import io.baton.inbox.web.Html;
import io.baton.inbox.web.OwnAddress;
import io.baton.inbox.web.Reader;
import io.baton.partners.Offices;
import io.baton.projections.views.Marks;
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

/** A partner's inbox in a browser: the same reads as the API's, as pages. */
@Hidden
@Controller("/inbox")
@Secured({PARTNER_ADMIN, REFERRALS_ADMIN, REFERRALS_USER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class InboxController {
    private final ReferralReads reads;
    private final MarkService marks;
    private final RequestPages pages;
    private final Html html;
    private final Offices offices;

    InboxController(ReferralReads reads, MarkService marks, RequestPages pages, Html html, Offices offices) {
        this.reads = reads;
        this.marks = marks;
        this.pages = pages;
        this.html = html;
        this.offices = offices;
    }

    /** One page of a list. */
    @Get("{?parameters*}")
    public HttpResponse<?> list(
            HttpRequest<?> request, Authentication authentication, @RequestBean ListParameters parameters) {
        Reader reader = html.reader(request);
        Caller caller = Caller.of(authentication);
        ListAddress address = parameters.address();
        String streamFrom = reads.streamFrom();
        ReferralPageJson found = reads.list(caller, address.query(reader.words().locale()));
        List<Overview> rows = found.referrals().stream()
                .map(row -> Overview.of(row.referral(), row.marks(), reader, offices))
                .toList();
        return html.page(
                HttpStatus.OK,
                reader,
                new InboxPage(address, rows, reads.counts(caller), Optional.ofNullable(found.next()), streamFrom));
    }

    /** One request, as it is; or as it was at an instant. */
    @Get("/{id}{?version,done,of,asOf}")
    public HttpResponse<?> read(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String id,
            @Nullable @QueryValue Long version,
            @Nullable @QueryValue String done,
            @Nullable @QueryValue String of,
            @Nullable @QueryValue String asOf) {
        Reader reader = html.reader(request);
        if (asOf != null) return pages.past(reader, authentication, id, asOf);
        return pages.page(reader, authentication, id, version, Draft.NONE, pages.done(authentication, done, of));
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
}
