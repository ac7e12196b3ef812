package io.baton.lifecycle.rfi;

import io.baton.lifecycle.Stage;
import java.util.Collection;

/** What a customer or sender can do after a decline, an expiry or a refusal (L1, L5, L6): in mails, and on the page. */
public enum NextStep {
    /** A partner has accepted: nothing. */
    NOTHING,
    /** Choose one of the partners that fit. */
    CHOOSE,
    /** Nobody else fits, and others have not decided yet: wait. */
    WAIT,
    /** Nobody else fits, and nobody decides: ask the program. */
    ASK;

    /**
     * @param others the stages of the RFI's other referrals
     * @param suggested whether any partner fits that the RFI did not go to
     */
    public static NextStep of(Collection<Stage> others, boolean suggested) {
        if (others.contains(Stage.ACCEPTED) || others.contains(Stage.WON)) return NOTHING;
        if (suggested) return CHOOSE;
        return others.contains(Stage.RECEIVED) ? WAIT : ASK;
    }
}
