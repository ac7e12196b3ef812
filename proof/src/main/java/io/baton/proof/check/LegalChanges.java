package io.baton.proof.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The life of a referral (L1 to L17), written down a second time: not read from Baton's rules, which it is there to check. */
final class LegalChanges {
    /** Before it is received. */
    static final String NONE = "-";

    private static final String ALREADY = "ALREADY_";

    /** Stage, the stage that the changes lead to, and the changes. */
    private static final String TABLE = """
            -         RECEIVED   received
            RECEIVED  RECEIVED   reminderDue lastCallDue directContactWindowElapsed contactsChanged called extended mailRequested
            RECEIVED  ACCEPTED   accepted
            RECEIVED  DECLINED   declined
            RECEIVED  EXPIRED    expired
            RECEIVED  WITHDRAWN  withdrawn
            RECEIVED  CANCELLED  cancelled
            ACCEPTED  ACCEPTED   edited contactAdded contactChanged contactRemoved called mailRequested
            ACCEPTED  WON        won
            ACCEPTED  LOST       lost
            ACCEPTED  CANCELLED  cancelled
            WON       WON        registrationSaved registrationSubmitted registrationReturned registrationApproved
            WON       WON        registrationDeclined corrected mailRequested
            WON       LOST       corrected
            LOST      LOST       corrected mailRequested
            LOST      WON        corrected
            DECLINED  DECLINED   mailRequested
            EXPIRED   EXPIRED    mailRequested
            WITHDRAWN WITHDRAWN  mailRequested
            CANCELLED CANCELLED  mailRequested
            """;

    /** The changes that time makes, by the deadline that they come from. */
    static final Map<String, String> DEADLINE_OF = Map.of(
            "reminderDue", "REMINDER",
            "lastCallDue", "LAST_CALL",
            "directContactWindowElapsed", "DIRECT_CONTACT",
            "expired", "EXPIRY");

    private static final Set<String> LEGAL = new HashSet<>();

    static {
        for (String line : TABLE.lines().toList()) {
            String[] words = line.split(" +");
            for (int change = 2; change < words.length; change++)
                LEGAL.add(words[0] + " " + words[change] + " " + words[1]);
        }
    }

    private LegalChanges() {}

    /** @return what is wrong with it, in words; empty if it is legal */
    static Optional<String> fault(String before, String change, String after) {
        return LEGAL.contains(before + " " + change + " " + after)
                ? Optional.empty()
                : Optional.of(change + " led from " + before + " to " + after);
    }

    /** @return the stage that a referral has if a decision is refused for this reason; empty if the reason is not its stage */
    static Optional<String> stageThatRefuses(String refusal) {
        if (refusal.equals("NOT_YET_ACCEPTED")) return Optional.of("RECEIVED");
        return Optional.of(refusal).filter(any -> any.startsWith(ALREADY)).map(any -> any.substring(ALREADY.length()));
    }

    static boolean isUndecided(String stage) {
        return stage.equals("RECEIVED");
    }

    static boolean isOver(String stage) {
        return !stage.equals(NONE) && !stage.equals("RECEIVED") && !stage.equals("ACCEPTED");
    }
}
