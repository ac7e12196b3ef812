package io.baton.lifecycle.referral;

/** Why the program took a referral out of a partner's hands. None of them says anything of the partner. */
public enum CancelReason {
    /** Another target gets the RFI instead. */
    REASSIGNED,
    /** The customer has asked for the same before. */
    DUPLICATE,
    /** Nobody asks for anything. */
    SPAM
}
