package io.baton.words;

/**
 * What the public pages say by which customers find partners and ask them. Each language says all of them in one switch, so that a
 * missing phrase does not compile. Those with a number or a name take it as {@code %s}.
 */
public enum FindPhrase {
    FIND_PARTNER,
    FIND_LEDE,
    WHAT,
    WHAT_HINT,
    WANTED_SOLUTIONS,
    YOUR_COUNTRY,
    YOUR_SIZE,
    SIZE_MICRO,
    SIZE_SMALL,
    SIZE_MEDIUM,
    SIZE_LARGE,
    SIZE_ENTERPRISE,
    WORK_LANGUAGE,
    ANY,
    SEARCH_PARTNERS,
    /** How many. */
    PARTNERS_FIT,
    /** How many there are. */
    NOBODY_NAMES_IT,
    HOW_RANKED,
    HOW_RANKED_WHY,
    /** Points. */
    WHY_HERE,
    NOBODY_FITS,
    /** Whom to ask. */
    NOBODY_FITS_WHY,
    /** Hours. */
    USUALLY_ANSWERS,
    /** A time. */
    ANSWERS_BY,
    NO_ANSWERS_YET,
    /** How many, of how many. */
    RARELY_ANSWERS,
    MORE_PARTNERS,
    /** Whom. */
    CHOOSE,
    ASK_THIS,
    /** Where. */
    ASK_AT,
    BACK_TO_SEARCH,
    ALL_SIZES,
    OFFERS,
    WHERE,
    SKIP_TO_CONTENT,
    NO_SUCH_PARTNER,
    WHOM_TO_ASK,
    ASK_CHOSEN,
    FIND_FOR_ME,
    /** How many. */
    FIND_FOR_ME_HINT,
    /** The partner. */
    NOT_SERVED,
    /** The partner. */
    NOT_OPEN,
    TARGETS,
    CONSENT_FIELD,
    NEED,
    NEED_HINT,
    WHO_ARE_YOU,
    COMPANY,
    YOUR_NAME,
    EMAIL_HINT,
    EMAIL_AT_ONCE_HINT,
    PLEASE_CALL,
    PLEASE_CALL_HINT,
    MAIL_LANGUAGE,
    PASS_ON,
    PASS_ON_HINT,
    /** The program. */
    CONSENT,
    LEAVE_EMPTY,
    SEND_REQUEST,
    SEND_HINT,
    SEND_AT_ONCE_HINT,
    CONFIRM_BY_MAIL,
    /** The address, hours. */
    CONFIRM_BY_MAIL_WHY,
    NO_MAIL,
    WAITING_FOR_ADDRESS,
    CONFIRM_REQUEST,
    CONFIRM_REQUEST_WHY,
    CONFIRM_AND_SEND,
    CONFIRMATION_OVER,
    CONFIRMATION_OVER_WHY,
    ON_ITS_WAY,
    ON_ITS_WAY_WHY,
    SENT_OTHERWISE,
    SENT_OTHERWISE_WHY,
    TOO_MANY,
    /** Seconds. */
    TOO_MANY_WHY
}
