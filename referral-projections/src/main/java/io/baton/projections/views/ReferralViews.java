package io.baton.projections.views;

import io.baton.events.Referral;
import java.util.Optional;

/** What can be read. Everything in it was committed; a partner can name only its own. */
public interface ReferralViews {
    /**
     * @return the referral, if the partner has one of this id
     * @throws ViewsUnavailableException while this instance cannot tell
     */
    Optional<Referral> referral(String partnerId, String referralId);

    /**
     * @return one page of the partner's referrals, newest receipt first
     * @throws InvalidCursorException if the query's cursor is none of this list's
     * @throws ViewsUnavailableException while this instance cannot tell
     */
    InboxPage inbox(InboxQuery query);

    /**
     * @return how the RFI stands; empty if it has no result yet
     * @throws ViewsUnavailableException while this instance cannot tell
     */
    Optional<RfiView> rfi(String rfiId);
}
