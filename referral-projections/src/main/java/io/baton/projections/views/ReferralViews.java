package io.baton.projections.views;

import io.baton.events.Referral;
import java.time.Instant;
import java.util.Optional;

/** What can be read. Everything in it was committed; a partner can name only its own. */
public interface ReferralViews {
    /**
     * @return the referral, if the partner has one of this id
     * @throws ViewsUnavailableException while this instance cannot tell
     */
    Optional<Referral> referral(String partnerId, String referralId);

    /**
     * @return one page of a list
     * @throws InvalidCursorException if the query's cursor is none of this list's
     * @throws ViewsUnavailableException while this instance cannot tell
     */
    ReferralPage page(ListQuery query);

    /**
     * @return the viewer's own marks on a referral, whether or not there is one of this id
     * @throws ViewsUnavailableException while this instance cannot tell
     */
    Marks marks(Viewer viewer, String referralId);

    /**
     * @param after the version behind which it begins; 0 for the beginning
     * @return a part of the referral's history; nothing if the partner has none of this id
     * @throws ViewsUnavailableException while this instance cannot tell
     */
    HistoryPage history(String partnerId, String referralId, long after, int limit);

    /**
     * @return the referral's last event up to then; empty if the partner had none of this id
     * @throws ViewsUnavailableException while this instance cannot tell
     */
    Optional<HistoryRow> asOf(String partnerId, String referralId, Instant then);

    /**
     * @return how the RFI stands; empty if it has no result yet
     * @throws ViewsUnavailableException while this instance cannot tell
     */
    Optional<RfiView> rfi(String rfiId);

    /**
     * For the program only: it is of any partner.
     *
     * @return the referral, if its deal was won with an eligible solution (L12)
     * @throws ViewsUnavailableException while this instance cannot tell
     */
    Optional<Referral> registration(String referralId);

    /**
     * For the program only: it is of all partners.
     *
     * @return one page of a queue, longest waiting first
     * @throws InvalidCursorException if the query's cursor is none of such a queue's
     * @throws ViewsUnavailableException while this instance cannot tell
     */
    RegistrationPage registrations(RegistrationQuery query);
}
