package io.baton.notifier.policy;

import io.baton.events.topics.EventKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who gets which mail at which event. {@link EveryEventForEveryRecipientTest} holds the policy to it; {@code
 * docs/notifications.md} shows it.
 */
final class NotificationTable {
    static final String COLUMNS = """
            IC  the customer of an inquiry
            QC  the customer of a qualified lead
            LC  each contact of the partner's location
            EC  each colleague on the engagement
            SE  the sender of a qualified lead
            NP  each person of the partner's who comes onto the referral
            """;

    static final String RFI_TAKEN_IN = "RFI taken in";
    static final String RFI_REACHED_NOBODY = "RFI reached nobody";
    static final String NOBODY_FITS = "nobody fits the RFI";
    static final String CHOSEN_LATER = "chosen later, refused";
    static final String CALLERS = "contacts named as callers";
    static final String WON_WITHOUT_REGISTRATION = "won, nothing eligible";
    static final String DUPLICATE = "cancelled as a duplicate";
    static final String SPAM = "cancelled as spam";
    static final String ACCEPTED_DUPLICATE = "accepted, then cancelled";
    static final String MAIL_TO_CUSTOMER = "mail to the customer";
    static final String ACCEPTED_MAIL = "accepted, mail to ";
    static final String LATER_RELEASE = "of a later release";

    static final String TABLE = """
            event                       IC              QC              LC                     EC                     SE              NP
            RFI taken in                RFI_TAKEN_IN    RFI_TAKEN_IN    -                      -                      -               -
            RFI reached nobody          REACHED_NOBODY  REACHED_NOBODY  -                      -                      REACHED_NOBODY  -
            nobody fits the RFI         REACHED_NOBODY  -               -                      -                      REACHED_NOBODY  -
            chosen later, refused       REACHED_NOBODY  -               -                      -                      REACHED_NOBODY  -
            received                    -               -               RECEIVED               -                      -               -
            reminderDue                 -               -               REMINDER               -                      -               -
            lastCallDue                 -               -               LAST_CALL              -                      -               -
            directContactWindowElapsed  -               -               -                      -                      -               -
            contactsChanged             -               -               -                      -                      -               JOINED
            called                      -               -               -                      -                      -               -
            accepted                    ACCEPTED        ACCEPTED        -                      JOINED                 ACCEPTED        -
            contacts named as callers   ACCEPTED        ACCEPTED        JOINED                 JOINED                 ACCEPTED        -
            edited                      -               -               -                      -                      -               -
            contactAdded                -               -               -                      -                      -               JOINED
            contactChanged              -               -               -                      -                      -               JOINED
            contactRemoved              -               -               -                      -                      -               -
            extended                    EXTENDED        EXTENDED        EXTENDED               -                      EXTENDED        -
            cancelled                   CANCELLED       CANCELLED       CANCELLED              -                      CANCELLED       -
            cancelled as a duplicate    CANCELLED       CANCELLED       CANCELLED              -                      CANCELLED       -
            cancelled as spam           -               -               CANCELLED              -                      CANCELLED       -
            accepted, then cancelled    CANCELLED       CANCELLED       CANCELLED              CANCELLED              CANCELLED       -
            mailRequested               -               -               RECEIVED               -                      -               -
            mail to the customer        RFI_TAKEN_IN    RFI_TAKEN_IN    -                      -                      -               -
            accepted, mail to customer  ACCEPTED        ACCEPTED        -                      -                      -               -
            accepted, mail to sender    -               -               -                      -                      ACCEPTED        -
            accepted, mail to contacts  -               -               JOINED                 JOINED                 -               -
            declined                    DECLINED        DECLINED        -                      -                      DECLINED        -
            expired                     EXPIRED         -               EXPIRED                -                      EXPIRED         -
            withdrawn                   -               -               WITHDRAWN              -                      -               -
            won                         -               -               REGISTRATION_OPEN      REGISTRATION_OPEN      WON             -
            won, nothing eligible       -               -               -                      -                      WON             -
            lost                        -               -               -                      -                      LOST            -
            corrected                   -               -               CORRECTED              CORRECTED              CORRECTED       -
            registrationSaved           -               -               -                      -                      -               -
            registrationSubmitted       -               -               -                      -                      -               -
            registrationReturned        -               -               REGISTRATION_RETURNED  REGISTRATION_RETURNED  -               -
            registrationApproved        -               -               REGISTRATION_APPROVED  REGISTRATION_APPROVED  -               -
            registrationDeclined        -               -               REGISTRATION_DECLINED  REGISTRATION_DECLINED  -               -
            of a later release          -               -               -                      -                      -               -
            """;

    private static final String NO_MAIL = "-";

    private NotificationTable() {}

    /**
     * One line of the table.
     *
     * @param mails the kind of mail for each column that has one
     */
    record Row(String event, Map<String, String> mails) {
        /** @return the event's kind; empty for the row of an RFI, which has no event */
        Optional<EventKind> kind() {
            if (event.equals(CALLERS)) return Optional.of(EventKind.ACCEPTED);
            if (event.equals(WON_WITHOUT_REGISTRATION)) return Optional.of(EventKind.WON);
            if (List.of(DUPLICATE, SPAM, ACCEPTED_DUPLICATE).contains(event)) return Optional.of(EventKind.CANCELLED);
            if (event.equals(MAIL_TO_CUSTOMER) || event.startsWith(ACCEPTED_MAIL))
                return Optional.of(EventKind.MAIL_REQUESTED);
            if (event.equals(LATER_RELEASE)) return Optional.of(EventKind.UNKNOWN);
            return Arrays.stream(EventKind.values())
                    .filter(kind -> kind.field().equals(event))
                    .findFirst();
        }

        @Override
        public String toString() {
            return event;
        }
    }

    static List<Row> rows() {
        List<String> columns = cells(TABLE.lines().findFirst().orElseThrow());
        return TABLE.lines()
                .skip(1)
                .map(NotificationTable::cells)
                .map(cells -> row(columns, cells))
                .toList();
    }

    private static Row row(List<String> columns, List<String> cells) {
        Map<String, String> mails = new HashMap<>();
        for (int column = 1; column < columns.size(); column++)
            if (!cells.get(column).equals(NO_MAIL)) mails.put(columns.get(column), cells.get(column));
        return new Row(cells.getFirst(), mails);
    }

    private static List<String> cells(String line) {
        return List.of(line.strip().split(" {2,}"));
    }
}
