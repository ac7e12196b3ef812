package io.baton.lifecycle;

/** Why a partner does not take a referral (L5). A closed list, so that analytics can count it. */
public enum DeclineReason {
    CUSTOMER_PROBLEM_UNCLEAR,
    NEXT_STEPS_UNCLEAR,
    UNABLE_TO_SUPPORT,
    NO_CAPACITY,
    OUT_OF_SERVICE_AREA,
    COMPANY_SIZE_NOT_SERVED,
    DUPLICATE,
    SPAM,
    OTHER
}
