package io.baton.records;

import io.baton.events.Referral;
import io.baton.events.Sealed;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who a referral's contacts are, by pseudonym: those of its location and those of its engagement (L14). */
public final class ContactIds {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private ContactIds() {}

    static Set<String> of(Referral referral) {
        Stream<Sealed> colleagues = Optional.ofNullable(referral.getEngagement()).stream()
                .flatMap(engagement -> engagement.getColleagues().stream());
        return Stream.concat(referral.getRfi().getContacts().stream(), colleagues)
                .map(Sealed::getSubjectId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @return the contacts' pseudonyms, and nothing else about them; the same for the same contacts */
    public static List<Sealed> alone(Referral referral) {
        return of(referral).stream()
                .sorted()
                .map(contact -> new Sealed(contact, 0, NOTHING.duplicate()))
                .toList();
    }
}
