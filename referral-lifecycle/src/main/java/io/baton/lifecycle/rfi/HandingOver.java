package io.baton.lifecycle.rfi;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whether the program may hand a referral over to another target: nobody gets the same RFI twice, and no RFI goes everywhere (L2). */
public final class HandingOver {
    /** Why a target cannot get it. */
    public enum Fault {
        /** The RFI went to this target, whatever came of it. */
        TARGET_ASKED,
        /** Another referral of the RFI is, or was, this partner's. */
        PARTNER_ASKED,
        /** The partner sent the lead itself (L14). */
        PARTNER_SENT_IT,
        /** The RFI went to as many targets as it may. */
        TOO_MANY_TARGETS
    }

    /**
     * A target of the RFI, other than the one that loses the referral.
     *
     * @param partner the partner that has, or had, a referral of it; empty if the target was refused
     */
    public record Asked(Target target, Optional<String> partner) {}

    private HandingOver() {}

    /**
     * @param to the target that is to get it
     * @param partner the target's partner
     * @param others the RFI's other targets
     * @param sender the partner that sent the lead, if one did
     * @return why it cannot; empty if it can
     */
    public static Optional<Fault> fault(Target to, String partner, List<Asked> others, Optional<String> sender) {
        if (others.stream().map(Asked::target).map(Target::canonical).anyMatch(to.canonical()::equals))
            return Optional.of(Fault.TARGET_ASKED);
        if (sender.filter(partner::equals).isPresent()) return Optional.of(Fault.PARTNER_SENT_IT);
        if (partners(others).contains(partner)) return Optional.of(Fault.PARTNER_ASKED);
        // With the one that loses it, which stays in the RFI's result.
        return others.size() + 1 < RfiLimits.MOST_TARGETS_IN_ALL
                ? Optional.empty()
                : Optional.of(Fault.TOO_MANY_TARGETS);
    }

    private static Collection<String> partners(List<Asked> others) {
        return others.stream().map(Asked::partner).flatMap(Optional::stream).toList();
    }
}
