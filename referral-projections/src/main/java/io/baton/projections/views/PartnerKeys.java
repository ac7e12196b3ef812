package io.baton.projections.views;

/** The keys of what a partner's task keeps: all of a partner's stand together, and all of a referral's within them. */
final class PartnerKeys {
    /** Sorts before whatever an id contains. */
    static final char SEPARATOR = '\0';

    static final char BEHIND_SEPARATOR = SEPARATOR + 1;

    private PartnerKeys() {}

    static String referral(String partnerId, String referralId) {
        return partnerId + SEPARATOR + referralId;
    }

    static String mark(Viewer viewer, String referralId) {
        return referral(viewer.partnerId(), referralId) + SEPARATOR + viewer.userId();
    }

    /** @return before all that is kept of the referral under keys longer than its own */
    static String first(String partnerId, String referralId) {
        return referral(partnerId, referralId) + SEPARATOR;
    }

    /** @return behind it */
    static String end(String partnerId, String referralId) {
        return referral(partnerId, referralId) + BEHIND_SEPARATOR;
    }
}
