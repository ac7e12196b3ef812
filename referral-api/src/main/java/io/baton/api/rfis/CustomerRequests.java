package io.baton.api.rfis;

import io.baton.api.ApiSettings;
import io.baton.api.gateway.Submissions;
import io.baton.api.gateway.UnconfirmedRequests;
import io.baton.api.web.Fields;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.LeadType;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiVerdict;
import io.baton.events.topics.Ids;
import io.baton.links.ConfirmationLink;
import io.baton.projections.views.RfiView;
import io.baton.records.Fingerprint;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What customers ask on the program's public pages, without an account. It goes the way of every RFI; the program's page is its
 * publisher, and its customer has confirmed their address before anybody gets it, unless the deployment does without.
 */
@Singleton
@Requires(bean = UnconfirmedRequests.class)
public final class CustomerRequests {
    private final UnconfirmedRequests unconfirmed;
    private final Submissions submissions;
    private final RfiService rfis;
    private final ConfirmationLink confirmations;
    private final ApiSettings settings;
    private final InstantSource clock;

    /** What came of a request. */
    public enum Sent {
        /** Its page shows it. */
        SHOWN,
        /** It is kept, and shown later. */
        UNDER_WAY,
        /** There is no partner for it. */
        NOBODY_FITS,
        /** The same form was sent before with other words, and these stand. */
        SENT_OTHERWISE
    }

    CustomerRequests(
            UnconfirmedRequests unconfirmed,
            Submissions submissions,
            RfiService rfis,
            ConfirmationLink confirmations,
            ApiSettings settings,
            InstantSource clock) {
        this.unconfirmed = unconfirmed;
        this.submissions = submissions;
        this.rfis = rfis;
        this.confirmations = confirmations;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param formId of the form, made when it was drawn: sent twice, it is one RFI
     * @param fields knows what else is wrong
     * @return the request
     * @throws ProblemException if anything is wrong, naming each field
     */
    public RfiSubmission checked(String formId, RfiJson written, Fields fields) {
        // Nobody knows another's form, and none of these parts is a partner's or a user's id.
        String id = Ids.hash("", "", "public-form", formId);
        return written.submission(id, new Sending(LeadType.CUSTOMER_INQUIRY, null), fields, clock.instant());
    }

    /** @return whether a customer confirms their address before partners get the request */
    public boolean confirmed() {
        return settings.confirmAddress();
    }

    /**
     * Has the customer asked by mail to confirm the request.
     *
     * @return whether they are; false if too many others wait for the same address
     */
    public boolean keep(RfiSubmission request) {
        return unconfirmed.keep(request);
    }

    /** @return the request that the ticket of a mailed link confirms; empty if it is no such ticket, or over */
    public Optional<RfiSubmission> waiting(String ticket) {
        return confirmations.confirms(ticket, clock.instant()).flatMap(unconfirmed::find);
    }

    /** Sends it to the partners. Again, it changes nothing. */
    public Sent send(RfiSubmission request) {
        RfiSubmission now = RfiSubmission.newBuilder(request)
                .setSubmittedAt(clock.instant())
                .build();
        Optional<RfiResult> result = submissions.submit(now, settings.answerPatience());
        unconfirmed.confirmed(request);
        return result.map(this::sent).orElse(Sent.UNDER_WAY);
    }

    /** @return whether it was sent before, with these words, and its page shows it */
    public boolean isSent(RfiSubmission request) {
        return rfis.shown(request.getRfiId())
                .filter(rfi -> Fingerprint.matches(request, rfi.result().getContentHash()))
                .filter(rfi -> rfi.result().getVerdict() == RfiVerdict.TAKEN_IN)
                .filter(CustomerRequests::isShown)
                .isPresent();
    }

    /** Only a check of the engine that this release does not know would refuse it otherwise. */
    private Sent sent(RfiResult result) {
        return switch (result.getVerdict()) {
            case TAKEN_IN ->
                rfis.awaited(result.getRfiId(), CustomerRequests::isShown).isPresent() ? Sent.SHOWN : Sent.UNDER_WAY;
            case NO_PARTNER_FITS -> Sent.NOBODY_FITS;
            case RFI_CHANGED -> Sent.SENT_OTHERWISE;
            case INVALID, UNKNOWN, UNKNOWN_RFI, WITHDRAWAL_PASSED_ON ->
                throw new ProblemException(Problem.of(409, "refused", "Refused", "The request was refused."));
        };
    }

    /** The result is known before the referrals are. */
    private static boolean isShown(RfiView rfi) {
        return rfi.result().getTargets().stream()
                        .filter(target -> target.getReferralId() != null)
                        .count()
                == rfi.referrals().size();
    }

    /** @return where its customer follows it */
    public URI link(RfiSubmission request) {
        return rfis.customersLink(request.getRfiId());
    }
}
