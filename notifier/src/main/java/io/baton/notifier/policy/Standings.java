package io.baton.notifier.policy;

import io.baton.events.RfiResult;
import io.baton.events.Stage;
import io.baton.events.TargetRefusal;
import io.baton.events.TargetResult;
import io.baton.events.TargetStanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of an RFI.
 *
 * @param answer what its targets led to; empty if a referral's event was read before it
 * @param referrals how its referrals stand, by id
 */
public record Standings(Optional<RfiResult> answer, Map<String, Standing> referrals) {
    private static final String REFUSED = "REFUSED";

    public Standings {
        referrals = Map.copyOf(referrals);
    }

    /** @return how each target stands, in the order of the RFI */
    public List<TargetStanding> all() {
        return except("");
    }

    /** @return how each target but this referral's stands */
    public List<TargetStanding> except(String referralId) {
        return answer.map(known -> answered(known, referralId)).orElseGet(() -> heardOf(referralId));
    }

    private List<TargetStanding> answered(RfiResult known, String referralId) {
        return known.getTargets().stream()
                .filter(target -> !referralId.equals(target.getReferralId()))
                .map(this::standing)
                .toList();
    }

    private TargetStanding standing(TargetResult target) {
        String partner = Optional.ofNullable(target.getPartnerName()).orElse(target.getProfileId());
        TargetRefusal refusal = target.getRefusal();
        if (refusal != null) return new TargetStanding(partner, REFUSED, refusal.name());
        Standing heard = referrals.get(target.getReferralId());
        return new TargetStanding(partner, heard == null ? Stage.RECEIVED.name() : heard.stage(), null);
    }

    private List<TargetStanding> heardOf(String referralId) {
        return referrals.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(referralId))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new TargetStanding(
                        entry.getValue().partner(), entry.getValue().stage(), null))
                .toList();
    }
}
