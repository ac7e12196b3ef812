package io.baton.api.web;

/** The roles of L14, as tokens name them. */
public final class Roles {
    public static final String PARTNER_ADMIN = "partner-admin";
    public static final String REFERRALS_ADMIN = "referrals-admin";
    public static final String REFERRALS_USER = "referrals-user";
    public static final String PROFILE_ADMIN = "profile-admin";
    public static final String MARKETING_PUBLISHER = "marketing-publisher";
    public static final String SELLER = "seller";
    public static final String SERVICE_AGENT = "service-agent";
    public static final String DEAL_REVIEWER = "deal-reviewer";
    public static final String OPERATOR = "operator";

    private Roles() {}
}
