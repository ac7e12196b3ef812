package io.baton.lifecycle.referral;

/** Who gets a mail about a referral again. */
public enum MailTo {
    CUSTOMER,
    /** Who sent a qualified lead. */
    SENDER,
    /** The partner's people on the referral, or one of them. */
    CONTACT
}
