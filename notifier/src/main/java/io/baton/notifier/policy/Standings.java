package io.baton.notifier.policy;

import io.baton.events.RfiResult;
import io.baton.events.Stage;
import io.baton.events.TargetRefusal;
import io.baton.events.TargetResult;
import io.baton.events.TargetStanding;
import io.baton.partners.Offices;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state of an RFI, by the records read so far.
 *
 * @param answer its last result; empty if none was read, though maybe an event of a referral
 * @param referrals its referrals, by id
 * @param offices what partners and their locations are called
 */
public record Standings(Optional<RfiResult> answer, Map<String, Standing> referrals, Offices offices) {
    private static final String REFUSED = "REFUSED";

    public Standings {
        referrals = Map.copyOf(referrals);
    }

    /** Of partners whose profiles are not known. */
    public Standings(Optional<RfiResult> answer, Map<String, Standing> referrals) {
        this(answer, referrals, Offices.NONE_KNOWN);
    }

    /** @return the name of the company that the sender of the lead belongs to; null if it is the program, or not known */
    public String senderCompany() {
        return answer.map(RfiResult::getSenderPartnerId)
                .map(partner -> offices.company(partner).orElse(partner))
                .orElse(null);
    }

    /** @return the state of each target, in the order of the RFI */
    public List<TargetStanding> all() {
        return except("");
    }

    /** @return the state of each target but this referral's */
    public List<TargetStanding> except(String referralId) {
        return answer.map(known -> answered(known, referralId)).orElseGet(() -> byEvents(referralId));
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
        String office = offices.name(target.getProfileId(), target.getLocation());
        if (refusal != null) return new TargetStanding(partner, REFUSED, refusal.name(), office);
        Standing read = referrals.get(target.getReferralId());
        return new TargetStanding(partner, read == null ? Stage.RECEIVED.name() : read.stage(), null, office);
    }

    /** @return what tells a target apart from others, as people call it */
    String office(TargetResult target) {
        String partner = Optional.ofNullable(target.getPartnerName()).orElse(target.getProfileId());
        return partner + " (" + offices.name(target.getProfileId(), target.getLocation()) + ")";
    }

    private List<TargetStanding> byEvents(String referralId) {
        return referrals.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(referralId))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new TargetStanding(
                        entry.getValue().partner(), entry.getValue().stage(), null, null))
                .toList();
    }
}
