package io.baton.inbox.requests;

import io.baton.api.referrals.MarkService;
import io.baton.api.referrals.MarksJson;
import io.baton.api.referrals.ReferralJson;
import io.baton.api.referrals.ReferralReads;
import io.baton.api.web.Caller;
import io.baton.inbox.requests.RequestPage.Done;
import io.baton.inbox.requests.RequestPage.Draft;
import io.baton.inbox.web.Html;
import io.baton.inbox.web.Reader;
import io.baton.partners.Offices;
import io.baton.projections.views.Marks;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes the page of one request from what the API reads of it. */
@Singleton
final class RequestPages {
    private final ReferralReads reads;
    private final MarkService marks;
    private final Html html;
    private final Offices offices;

    RequestPages(ReferralReads reads, MarkService marks, Html html, Offices offices) {
        this.reads = reads;
        this.marks = marks;
        this.html = html;
        this.offices = offices;
    }

    /**
     * @param version the least that the page must show; null for whatever there is
     * @param done what the reader did last
     * @return the request as it is, which its reader has opened by that
     */
    HttpResponse<?> page(
            HttpRequest<?> request,
            Authentication authentication,
            String id,
            @Nullable Long version,
            Draft draft,
            Optional<Done> done) {
        Reader reader = html.reader(request);
        Caller caller = Caller.of(authentication);
        String streamFrom = reads.streamFrom();
        ReferralJson referral = reads.referral(caller, id, version, null);
        Marks marked = marks.read(caller.viewer(), id);
        Overview overview = Overview.of(referral, MarksJson.of(marked), reader, offices);
        if (overview.unopened() && reader.who().isPresent()) marks.opened(caller.viewer(), id);
        RequestPage page = new RequestPage(
                overview,
                reads.history(caller, id, 0, ReferralReads.MOST_EVENTS, reader.words()),
                reads.others(caller, referral),
                reads.similar(caller, id),
                draft,
                done,
                false,
                streamFrom);
        return html.page(status(draft), reader, page);
    }

    /** @return the request as it was at an instant, with what had happened to it since */
    HttpResponse<?> past(HttpRequest<?> request, Authentication authentication, String id, String asOf) {
        Reader reader = html.reader(request);
        Caller caller = Caller.of(authentication);
        String streamFrom = reads.streamFrom();
        ReferralJson referral = reads.referral(caller, id, null, asOf);
        RequestPage page = new RequestPage(
                Overview.of(referral, MarksJson.of(marks.read(caller.viewer(), id)), reader, offices),
                reads.history(caller, id, 0, ReferralReads.MOST_EVENTS, reader.words()),
                reads.others(caller, referral),
                Optional.empty(),
                Draft.NONE,
                Optional.empty(),
                true,
                streamFrom);
        return html.page(HttpStatus.OK, reader, page);
    }

    private static HttpStatus status(Draft draft) {
        if (draft.overtaken().isPresent()) return HttpStatus.CONFLICT;
        return draft.decision().isPresent() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK;
    }
}
