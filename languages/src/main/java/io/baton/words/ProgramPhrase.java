package io.baton.words;

/**
 * What the pages of the program's people say. Each language says all of them in one switch, so that a missing phrase does not compile.
 * Those with a number or a name take it as {@code %s}.
 */
public enum ProgramPhrase {
    PROGRAM,
    TODAY,
    TODAY_WHY,
    FUNNEL,
    /** A number of months. */
    FUNNEL_WHY,
    REACHED,
    ANSWERED,
    /** Per cent. */
    SHARE_OF_BEFORE,
    /** Per cent, then four numbers. */
    FUNNEL_REST,
    NOTHING_IN_TIME,
    ANY,
    REGION,
    LEAD_TYPE,
    LEAD_CUSTOMER,
    LEAD_MARKETING,
    LEAD_SALES,
    NO_CAMPAIGN,
    COMPARED,
    EXPIRING,
    EXPIRING_DO,
    UNANSWERED,
    UNANSWERED_DO,
    SILENT,
    SILENT_DO,
    UNREACHED,
    /** A partner. */
    UNREACHED_BY_PARTNER,
    UNREACHED_BY_PERSON,
    UNREACHED_BY_CUSTOMER,
    UNREACHED_NOBODY_FITS,
    OPEN_LEAD,
    FIND_ONE,
    /** How many. */
    ALL_OF_THEM,
    ALL_REQUESTS,
    NONE_NOW,
    /** A partner, a time. */
    HAS_IT_SINCE,
    WHO_HAS_IT,
    WHOM_TO_ASK,
    NOBODY_THERE,
    FOLLOW_IT,
    NOT_YOUR_ROLE,
    BACK
}
