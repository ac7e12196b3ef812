package io.baton.projections.http;

/** The roles of L14, as tokens name them. */
final class Roles {
    static final String PARTNER_ADMIN = "partner-admin";
    static final String REFERRALS_ADMIN = "referrals-admin";
    static final String REFERRALS_USER = "referrals-user";
    static final String PROFILE_ADMIN = "profile-admin";
    static final String MARKETING_PUBLISHER = "marketing-publisher";
    static final String SELLER = "seller";
    static final String SERVICE_AGENT = "service-agent";
    static final String DEAL_REVIEWER = "deal-reviewer";
    static final String OPERATOR = "operator";

    private Roles() {}
}
