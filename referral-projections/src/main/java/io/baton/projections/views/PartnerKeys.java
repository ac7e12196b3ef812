package io.baton.projections.views;

/** The keys of a partner's stores: all keys of a partner are adjacent, and within them all keys of a referral. */
final class PartnerKeys {
    /** Sorts before every character of an id. */
    static final char SEPARATOR = '\0';

    static final char BEHIND_SEPARATOR = SEPARATOR + 1;

    private PartnerKeys() {}

    static String referral(String partnerId, String referralId) {
        return partnerId + SEPARATOR + referralId;
    }

    static String mark(Viewer viewer, String referralId) {
        return referral(viewer.partnerId(), referralId) + SEPARATOR + viewer.userId();
    }

    /** @return the key before all longer keys of the referral */
    static String first(String partnerId, String referralId) {
        return referral(partnerId, referralId) + SEPARATOR;
    }

    /** @return the key behind them */
    static String end(String partnerId, String referralId) {
        return referral(partnerId, referralId) + BEHIND_SEPARATOR;
    }
}
