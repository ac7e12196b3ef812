package io.baton.partners;

import io.baton.events.Rfi;
import io.baton.events.RfiResult;
import io.baton.events.TargetResult;
import io.baton.lifecycle.ranking.Need;
import io.baton.records.NeedRecords;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which other partners are looked for, for an RFI that went to some: those that fit it, and that it did not go to.
 *
 * @param need what they are to serve
 * @param without those that have it, declined it or let it expire, or were out of reach; and the sender's company
 */
public record OthersWanted(Need need, Set<String> without) {
    /**
     * @param request as any of the RFI's referrals has it
     * @param soFar where the RFI went
     */
    public static OthersWanted of(Rfi request, RfiResult soFar) {
        return of(NeedRecords.toRules(request), soFar);
    }

    /**
     * @param need of the RFI
     * @param soFar where the RFI went
     */
    public static OthersWanted of(Need need, RfiResult soFar) {
        Set<String> asked = new HashSet<>();
        soFar.getTargets().stream()
                .map(TargetResult::getPartnerId)
                .filter(Objects::nonNull)
                .forEach(asked::add);
        Optional.ofNullable(soFar.getSenderPartnerId()).ifPresent(asked::add);
        return new OthersWanted(need, asked);
    }
}
