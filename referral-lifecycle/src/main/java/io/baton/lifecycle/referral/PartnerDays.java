package io.baton.lifecycle.referral;

import io.baton.lifecycle.check.Codes;
import io.baton.lifecycle.rfi.Rfi;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What day it is for a partner: by the zone of its location's country.
 *
 * <p>Where that zone is not known (a referral of an earlier release, a country of many zones), the day is UTC's, and bounds give
 * way to whatever day it is anywhere on earth: nobody is refused the day that stands on their own wall.
 *
 * @param zone empty if it is not known
 */
record PartnerDays(Optional<ZoneId> zone) {
    private static final ZoneOffset FIRST_TO_SEE_A_DAY = ZoneOffset.ofHours(14);
    private static final ZoneOffset LAST_TO_SEE_A_DAY = ZoneOffset.ofHours(-12);

    static PartnerDays of(Rfi rfi) {
        return new PartnerDays(rfi.partnerCountry().flatMap(Codes::zone));
    }

    /** @return the day that it is at that instant */
    LocalDate day(Instant at) {
        return in(ZoneOffset.UTC, at);
    }

    /** @return whether a deal can have been closed on that day: not before its receipt, and not in the future */
    boolean closes(LocalDate day, Instant receivedAt, Instant now) {
        return !day.isBefore(in(LAST_TO_SEE_A_DAY, receivedAt)) && !day.isAfter(in(FIRST_TO_SEE_A_DAY, now));
    }

    private LocalDate in(ZoneId otherwise, Instant at) {
        return LocalDate.ofInstant(at, zone.orElse(otherwise));
    }
}
