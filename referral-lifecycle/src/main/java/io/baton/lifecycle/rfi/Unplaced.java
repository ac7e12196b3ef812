package io.baton.lifecycle.rfi;

import io.baton.lifecycle.DeclineReason;
import io.baton.lifecycle.Stage;
import java.util.Collection;

/** Whether a customer who still wants a partner has none, and none is asked any more (L1, L5, L6): then somebody of the program finds one. */
public final class Unplaced {
    private Unplaced() {}

    /**
     * @param stages of the RFI's referrals; {@link Stage#RECEIVED} for a partner whose answer is not known yet, none if it reached nobody
     * @param declined why partners declined it
     */
    public static boolean with(Collection<Stage> stages, Collection<DeclineReason> declined) {
        return stages.stream().noneMatch(Unplaced::settles) && declined.stream().allMatch(PassingOn::afterDeclineFor);
    }

    /** @return whether a referral in this stage leaves nobody to find: a partner decides or has it, or the customer wants none */
    public static boolean settles(Stage stage) {
        return switch (stage) {
            case RECEIVED, ACCEPTED, WON, LOST, WITHDRAWN -> true;
            case DECLINED, EXPIRED, CANCELLED -> false;
        };
    }
}
