package io.baton.projections.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.events.CancelReason;
import io.baton.events.Referral;
import io.baton.events.RfiResult;
import io.baton.events.RfiVerdict;
import io.baton.events.Stage;
import io.baton.events.TargetRefusal;
import io.baton.events.TargetResult;
import io.baton.lifecycle.DeclineReason;
import io.baton.lifecycle.rfi.Unplaced;
import io.baton.records.Named;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The state of an RFI.
 *
 * @param result with the referral or refusal of each target
 * @param referrals its referrals, in their present state
 */
@Serdeable
public record RfiView(
        RfiResult result,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Referral> referrals) {
    public RfiView {
        referrals = List.copyOf(referrals);
    }

    /** @return whether the program has closed it as a whole: as a duplicate or as spam. Then nobody else gets it */
    public boolean closed() {
        return !referrals.isEmpty() && referrals.stream().allMatch(RfiView::needless);
    }

    /** @return whether it was taken in; if not, it has neither targets nor referrals */
    public boolean takenIn() {
        return result.getVerdict() == RfiVerdict.TAKEN_IN;
    }

    /**
     * A referral that the views do not have yet counts as received: until they do, nobody is sent to another partner.
     *
     * @return each of its referrals with its stage
     */
    public Map<String, Stage> stages() {
        Map<String, Stage> stages = new HashMap<>();
        result.getTargets().stream()
                .map(TargetResult::getReferralId)
                .filter(Objects::nonNull)
                .forEach(referral -> stages.put(referral, Stage.RECEIVED));
        referrals.forEach(referral -> stages.put(referral.getReferralId(), referral.getStage()));
        return stages;
    }

    /** @return the stages that this release knows */
    public static List<io.baton.lifecycle.Stage> known(Collection<Stage> stages) {
        return stages.stream()
                .flatMap(stage -> Named.known(io.baton.lifecycle.Stage.class, stage).stream())
                .toList();
    }

    /** @return whether it has no partner and waits for none, though its customer wants one: {@link Unplaced} */
    public boolean unplaced() {
        return referrals.stream().noneMatch(RfiView::needless)
                && result.getTargets().stream().allMatch(RfiView::answered)
                && Unplaced.with(known(stages().values()), declined());
    }

    /** A target for which the customer has taken the RFI back is as good as one without an answer: nobody is missed there. */
    private static boolean answered(TargetResult target) {
        return target.getReferralId() != null
                || target.getRefusal() != null && target.getRefusal() != TargetRefusal.WITHDRAWN;
    }

    private List<DeclineReason> declined() {
        return referrals.stream()
                .map(Referral::getDeclined)
                .filter(Objects::nonNull)
                .flatMap(declined -> Named.known(DeclineReason.class, declined.getReason()).stream())
                .toList();
    }

    private static boolean needless(Referral referral) {
        return referral.getCancelled() != null && referral.getCancelled().getReason() != CancelReason.REASSIGNED;
    }
}
