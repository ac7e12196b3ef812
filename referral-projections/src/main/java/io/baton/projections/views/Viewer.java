package io.baton.projections.views;

import io.baton.events.Engagement;
import io.baton.events.Referral;
import io.baton.events.Sealed;
import io.baton.lifecycle.contacts.Participants;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/**
 * The user who reads the views.
 *
 * @param partnerId whose referrals
 * @param userId whose marks (L13)
 * @param person the pseudonym of a user who sees only referrals that list them (L14); empty for users who see all of the partner's
 */
@Serdeable
public record Viewer(String partnerId, String userId, Optional<String> person) {
    /** @return whether a referral of the partner is theirs to see: its location or its engagement lists them as a contact (L14) */
    public boolean sees(Referral referral) {
        return person.map(who -> people(referral).include(who)).orElse(true);
    }

    private static Participants<Sealed> people(Referral referral) {
        List<Sealed> colleagues = Optional.ofNullable(referral.getEngagement())
                .map(Engagement::getColleagues)
                .orElse(List.of());
        return new Participants<>(referral.getRfi().getContacts(), colleagues, Sealed::getSubjectId);
    }
}
