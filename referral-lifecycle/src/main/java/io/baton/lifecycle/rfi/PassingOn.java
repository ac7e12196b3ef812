package io.baton.lifecycle.rfi;

import io.baton.lifecycle.DeclineReason;
import java.util.Collection;

/** Whether an RFI goes to another partner by itself, after one has declined it or let it expire (L5, L6). */
public final class PassingOn {
    /** After so many no's, somebody has to look at it. */
    private static final int MOST_TIMES = 3;

    private PassingOn() {}

    /** @return whether a decline for this reason leaves the others to be asked, or speaks for them, too */
    public static boolean afterDeclineFor(DeclineReason reason) {
        return switch (reason) {
            case SPAM, DUPLICATE -> false;
            case CUSTOMER_PROBLEM_UNCLEAR,
                    NEXT_STEPS_UNCLEAR,
                    UNABLE_TO_SUPPORT,
                    NO_CAPACITY,
                    OUT_OF_SERVICE_AREA,
                    COMPANY_SIZE_NOT_SERVED,
                    OTHER -> true;
        };
    }

    /**
     * @param consent whether the customer agreed beforehand
     * @param passedOnFor the referrals for which the RFI was passed on before
     * @param referralId the referral that has ended
     * @return whether it is passed on for this one: once, and not too often for one RFI
     */
    public static boolean allowed(boolean consent, Collection<String> passedOnFor, String referralId) {
        return consent && passedOnFor.size() < MOST_TIMES && !passedOnFor.contains(referralId);
    }
}
