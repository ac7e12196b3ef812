package io.baton.lifecycle.referral;

/** Why a deal was lost (L10). A closed list, so that analytics can count it. */
public enum LostReason {
    UNSPECIFIED,
    PRICE,
    COMPETITOR,
    DELAYED_OR_CANCELLED,
    CUSTOMER_UNRESPONSIVE,
    TECHNICAL_LIMITATION,
    LEGAL_OR_REGULATORY,
    SECURITY_OR_COMPLIANCE,
    PARTNER_GAP,
    OTHER
}
