package io.baton.projections.views;

import static io.baton.projections.views.PartnerKeys.BEHIND_SEPARATOR;
import static io.baton.projections.views.PartnerKeys.SEPARATOR;

import io.baton.events.ReferralEvent;

/**
 * The key of something that somebody of the program did to a referral, among the entries of the program's list: its time, the referral and
 * the version that it led to. The value is the partner, as with the others.
 */
final class AuditEntry {
    /** No stage is called so. */
    static final String BEGINNING = "AUDIT" + SEPARATOR;

    /** The first key that is none of them. */
    static final String END = "AUDIT" + BEHIND_SEPARATOR;

    private AuditEntry() {}

    static String of(ReferralEvent event) {
        String position = ProgramEntry.position(event.getHeader().getOccurredAt(), event.getAfter());
        return at(
                position + SEPARATOR + String.format("%019d", event.getHeader().getVersion()));
    }

    static String at(String position) {
        return BEGINNING + position;
    }

    /** @return where it stands among all of them: the greater position comes later */
    static String position(String entry) {
        return entry.substring(BEGINNING.length());
    }

    static String referralId(String entry) {
        return entry.split(String.valueOf(SEPARATOR))[2];
    }

    static long version(String entry) {
        return Long.parseLong(entry.substring(entry.lastIndexOf(SEPARATOR) + 1));
    }
}
