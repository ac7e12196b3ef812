package io.baton.notifier.policy;

import io.baton.events.Referral;

/**
 * The state of one referral of an RFI, by the events read so far.
 *
 * @param version of its last event
 * @param stage its stage
 * @param partner the partner's name as customers see it
 */
public record Standing(long version, String stage, String partner) {
    /** @return the referral's state */
    public static Standing of(Referral referral) {
        return new Standing(
                referral.getVersion(),
                referral.getStage().name(),
                referral.getRfi().getPartnerName());
    }
}
