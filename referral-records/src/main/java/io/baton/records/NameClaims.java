package io.baton.records;

import io.baton.events.BusinessProfile;
import io.baton.events.PartnerNaming;
import io.baton.lifecycle.profile.NameClaim;
import java.time.Instant;

/** Since when a profile calls its partner so: between the contract and the rules. */
public final class NameClaims {
    private NameClaims() {}

    /**
     * @param key of the record: the profile may say another, and is wrong then
     * @return what a profile claims that was appended then
     */
    public static NameClaim of(String key, BusinessProfile profile, Instant appended) {
        return new NameClaim(key, profile.getPartnerId(), profile.getPartnerName(), appended);
    }

    /** @return what is left of a profile that was taken back then: no name */
    public static NameClaim givenUp(String key, BusinessProfile before, Instant appended) {
        return new NameClaim(key, before.getPartnerId(), "", appended);
    }

    public static NameClaim toRules(PartnerNaming naming) {
        return new NameClaim(naming.getProfileId(), naming.getPartnerId(), naming.getPartnerName(), naming.getSince());
    }

    public static PartnerNaming toContract(NameClaim claim) {
        return new PartnerNaming(claim.profileId(), claim.partnerId(), claim.name(), claim.since());
    }
}
