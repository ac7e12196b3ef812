package io.baton.partners;

import io.baton.events.Referral;
import io.baton.events.RfiResult;
import io.baton.events.TargetResult;
import io.baton.lifecycle.DeclineReason;
import io.baton.lifecycle.rfi.PassingOn;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Asks the rules about published records: whether an RFI goes to another partner by itself (L5, L6). */
public final class ReroutingRule {
    private ReroutingRule() {}

    /**
     * @param ended a referral that was declined or has expired
     * @param routing the RFI's targets as far as they are known
     * @return whether the way it ended leaves the other partners to be asked, the customer agreed, and the RFI was passed on
     *     neither for this referral yet nor too often
     */
    public static boolean allows(Referral ended, RfiResult routing) {
        List<String> passedOnFor = routing.getTargets().stream()
                .map(TargetResult::getInsteadOf)
                .filter(Objects::nonNull)
                .toList();
        return leavesOthersToBeAsked(ended)
                && PassingOn.allowed(routing.getReroutingConsent(), passedOnFor, ended.getReferralId());
    }

    /** A reason that only a later release knows does not: a wrong partner cannot be taken back. */
    private static boolean leavesOthersToBeAsked(Referral ended) {
        if (ended.getDeclined() == null) return true;
        String given = ended.getDeclined().getReason().name();
        return Arrays.stream(DeclineReason.values())
                .filter(reason -> reason.name().equals(given))
                .anyMatch(PassingOn::afterDeclineFor);
    }
}
