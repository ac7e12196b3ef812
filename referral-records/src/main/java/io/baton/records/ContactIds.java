package io.baton.records;

import io.baton.events.Engagement;
import io.baton.events.Referral;
import io.baton.events.Sealed;
import io.baton.lifecycle.contacts.Participants;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who a referral's contacts are, by pseudonym: those of its location and those of its engagement (L14). */
public final class ContactIds {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private ContactIds() {}

    static Set<String> of(Referral referral) {
        List<Sealed> colleagues = Optional.ofNullable(referral.getEngagement())
                .map(Engagement::getColleagues)
                .orElse(List.of());
        return new Participants<>(referral.getRfi().getContacts(), colleagues, Sealed::getSubjectId).ids();
    }

    /** @return the contacts' pseudonyms, and nothing else about them; the same for the same contacts */
    public static List<Sealed> alone(Referral referral) {
        return of(referral).stream()
                .sorted()
                .map(contact -> new Sealed(contact, 0, NOTHING.duplicate()))
                .toList();
    }
}
