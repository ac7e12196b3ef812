package io.baton.inbox.requests;

import io.baton.api.referrals.MarkService;
import io.baton.api.referrals.MarksJson;
import io.baton.api.referrals.ReferralJson;
import io.baton.api.referrals.ReferralReads;
import io.baton.api.web.Caller;
import io.baton.api.web.ProblemException;
import io.baton.inbox.requests.RequestPage.Done;
import io.baton.inbox.requests.RequestPage.Draft;
import io.baton.inbox.web.Html;
import io.baton.inbox.web.Reader;
import io.baton.partners.Offices;
import io.baton.projections.views.Marks;
import io.baton.projections.views.ViewsUnavailableException;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
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
     * @param version the least that the page is to show; null for whatever there is
     * @param done what the reader did last
     * @return the request as it is, which its reader has opened by that; where the version takes long, it says that it is on its way
     */
    MutableHttpResponse<String> page(
            Reader reader,
            Authentication authentication,
            String id,
            @Nullable Long version,
            Draft draft,
            Optional<Done> done) {
        String streamFrom = reads.streamFrom();
        Caller caller = Caller.of(authentication);
        try {
            return page(reader, caller, reads.referral(caller, id, version, null), streamFrom, draft, done);
        } catch (ViewsUnavailableException e) {
            if (version == null) throw e;
            return page(reader, authentication, id, null, draft, Done.at(Done.PENDING));
        }
    }

    private MutableHttpResponse<String> page(
            Reader reader, Caller caller, ReferralJson referral, String streamFrom, Draft draft, Optional<Done> done) {
        String id = referral.referralId();
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

    /**
     * @param said what an address says was done last
     * @param of the request that it was done to, if that is another one than is shown
     * @return what the page says of it; empty if the address says nothing that there is
     */
    Optional<Done> done(Authentication authentication, @Nullable String said, @Nullable String of) {
        return Done.at(said).map(done -> of == null ? done : done.to(other(authentication, of)));
    }

    private Optional<Overview.Other> other(Authentication authentication, String id) {
        try {
            return Optional.of(new Overview.Other(id, reads.company(Caller.of(authentication), id)));
        } catch (ProblemException e) {
            // An address that somebody typed: what was done is said without a name.
            return Optional.empty();
        }
    }

    /** @return the request as it was at an instant, with what had happened to it since */
    MutableHttpResponse<String> past(Reader reader, Authentication authentication, String id, String asOf) {
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
