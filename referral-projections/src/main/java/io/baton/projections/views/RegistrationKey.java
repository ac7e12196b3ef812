package io.baton.projections.views;

import static io.baton.projections.views.PartnerKeys.BEHIND_SEPARATOR;
import static io.baton.projections.views.PartnerKeys.SEPARATOR;

import io.baton.events.Referral;
import io.baton.lifecycle.registration.RegistrationQueue;
import java.util.regex.Pattern;

/** The key of a registration: queue, waiting since, referral. The keys of a queue are adjacent, so a page is one range read. */
final class RegistrationKey {
    private static final Pattern POSITION = Pattern.compile("\\d{19}" + SEPARATOR + "[0-9a-zA-Z-]{1,100}");

    private RegistrationKey() {}

    static String of(Referral referral) {
        String stage = referral.getRegistration().getStage().name();
        return RegistrationQueue.of(stage).name() + SEPARATOR + position(referral);
    }

    /** @return where the page begins */
    static String first(RegistrationQuery query) {
        return query.queue().name()
                + SEPARATOR
                + query.cursor()
                        .map(cursor -> opened(cursor) + BEHIND_SEPARATOR)
                        .orElse("");
    }

    /** @return the end of the queue's range */
    static String end(RegistrationQuery query) {
        return query.queue().name() + BEHIND_SEPARATOR;
    }

    /** @return the cursor behind this registration: it names only the position within the queue */
    static String cursor(Referral referral) {
        return Cursor.encoded(position(referral));
    }

    private static String opened(String cursor) {
        return Cursor.decoded(cursor)
                .filter(position -> POSITION.matcher(position).matches())
                .orElseThrow(InvalidCursorException::new);
    }

    private static String position(Referral referral) {
        long since = referral.getRegistration().getSince().toEpochMilli();
        return String.format("%019d%c%s", since, SEPARATOR, referral.getReferralId());
    }
}
