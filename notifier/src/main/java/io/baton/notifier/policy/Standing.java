package io.baton.notifier.policy;

import io.baton.events.Referral;

/**
 * How one referral of an RFI stands, as far as its events were read.
 *
 * @param version of its last event
 * @param stage where it stands
 * @param partner the partner's name as customers see it
 */
public record Standing(long version, String stage, String partner) {
    /** @return how the referral stands */
    public static Standing of(Referral referral) {
        return new Standing(
                referral.getVersion(),
                referral.getStage().name(),
                referral.getRfi().getPartnerName());
    }
}
