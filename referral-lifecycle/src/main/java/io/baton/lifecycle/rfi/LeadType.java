package io.baton.lifecycle.rfi;

/** Where a referral came from (L13 lists by it, L6 tells by it). */
public enum LeadType {
    /** The customer found the profile and asked. */
    CUSTOMER_INQUIRY,
    /** Sent by the program's marketing. */
    MARKETING_QUALIFIED,
    /** Sent by a seller or service agent of the program, or by a referrals admin of another partner. */
    SALES_QUALIFIED;

    /** @return whether somebody other than the customer sent it, who is to be told how it went */
    public boolean qualified() {
        return this != CUSTOMER_INQUIRY;
    }
}
