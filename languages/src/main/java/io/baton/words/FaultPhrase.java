package io.baton.words;

/**
 * What can be wrong with a field that somebody fills in on a page, or with the moment at which they decide. The API says it in English; as
 * with gettext, that sentence is what a translation is found by, with {@code %s} for what differs. Each language says all of them in one
 * switch, so that a missing phrase does not compile.
 */
public enum FaultPhrase {
    REQUIRED("is required"),
    BLANK("must not be blank"),
    TOO_LONG("must be at most %s characters"),
    TOO_MANY("must be at most %s"),
    CONTROL_CHARACTERS("must not contain control characters"),
    HALF_CHARACTER("must not contain half of a character (an unpaired surrogate)"),
    TWICE("is named twice"),
    EMAIL("must be an e-mail address"),
    EMAIL_ASCII(
            "must be an e-mail address with ASCII characters only before the @: not every mail server takes others"),
    EMAIL_PUNYCODE("must be an e-mail address whose domain is written as punycode (xn--): it can be read in two ways"),
    EMAIL_DOTS("must be an e-mail address without a dot too many"),
    EMAIL_LONG_LOCAL("must be an e-mail address of at most %s characters before the @"),
    EMAIL_LONG("must be an e-mail address of at most %s characters"),
    ONE_OF("must be one of %s"),
    COUNTRY_MEANT("must be an ISO 3166-1 alpha-2 code, such as %s"),
    COUNTRY("must be an ISO 3166-1 alpha-2 code"),
    LANGUAGE_TAG("must be a BCP 47 language tag"),
    CURRENCY("must be an ISO 4217 code"),
    NUMBER("must be a decimal number, such as 1250.50"),
    NEGATIVE("must not be negative"),
    FEWER_DIGITS("must have fewer digits"),
    DECIMALS("must have at most %s decimals"),
    DIGITS("must have at most %s digits before the point"),
    DAY("must be a day (2027-03-15)"),
    PURCHASE_TIME("must be a day (2027-03-15), a month (2027-03) or a quarter (2027-Q1), from %s to %s"),
    FROM_TO("must be from %s to %s"),
    WINDOW("must be from PT1S to PT87600H", "must be from one second to ten years"),
    DUPLICATE_WINDOW("must be from PT24H to PT2160H", "must be from one day to 90 days"),
    CORRECTION_WINDOW("must be from PT0S to PT2160H", "must be from 0 to 90 days"),
    WHOLE_NUMBER("must be an ISO 8601 duration (P14D, PT24H)", "must be a whole number"),
    ALREADY_A_CONTACT("already belongs to another contact"),
    ONLY_WITH_COMPETITOR("is allowed only with the reason COMPETITOR"),
    ELIGIBLE_SOLUTION("must be an eligible solution that was sold"),
    SOLUTION_VALUE("must not exceed the total value, and must have the same currency"),
    CONTRACT_END("must not be before the contract begins, nor more than %s years away"),
    SIGNED("must not be after the contract begins, and %s"),
    NEAR("must be within %s years of today"),
    CLOSED("must not be in the future, nor before the request was received"),
    PERPETUAL("must be absent for a perpetual contract"),
    NOT_SENT_BACK("was not sent back for correction"),
    ONLY_WHILE_PAUSED("must be absent unless the profile is paused"),
    IN_THE_FUTURE("must be in the future"),
    AT_LEAST_ONE_ACTIVE("must be at least one while the profile is active"),
    AT_LEAST_ONE("must be at least one"),
    CANNOT_BE_CLEARED("cannot be cleared"),
    PROGRAM_ONLY("can be changed by the program only"),
    ANOTHERS_NAME(
            "belongs to another partner, or looks like it: choose another, or write to the program if it is yours"),
    NAME_TAKEN("cannot be approved: another partner bears this very name"),
    LOOK_ALIKE(
            "must be said: the name looks like another partner's",
            "The name looks like another partner's: allow it, or decline it"),
    UNKNOWN("is unknown"),
    INVALID("is invalid"),
    CALLERS("must be colleagues on this deal, or contacts of the location"),
    NO_LOCATION("is no location of this partner"),
    NO_SUCCESSOR("must be somebody else who belongs to this partner"),
    FULL_LOCATION("has as many contacts as it can have"),
    CHANGED_MEANWHILE(
            "The referral has changed: it is now at version %s. Read it again before you decide.",
            "It has changed meanwhile."),
    ALREADY_ACCEPTED("The referral has already been accepted.", "It has been accepted already."),
    NOT_YET_ACCEPTED("The referral has not been accepted yet.", "It has not been accepted yet."),
    NOT_YET_WON("The deal has not been won."),
    NO_OPEN_REGISTRATION("No registration is open: no eligible solution was sold, or the registration is closed."),
    TOO_LATE_TO_CORRECT("How the deal ended cannot be corrected any more."),
    CORRECTABLE_UNTIL("How the deal ended could be corrected until %s."),
    REGISTRATION_APPROVED("The program has approved the registration of this deal: its solution stays sold."),
    IN_REVIEW("The program is reviewing the registration."),
    EXPIRED_BEFORE("The referral expired before this decision.", "It expired before you decided."),
    ARCHIVED(
            "The referral is archived. Archived referrals cannot be changed.",
            "It has ended, and what has ended cannot be changed.");

    private final String english;
    private final String onPages;

    FaultPhrase(String english) {
        this(english, english);
    }

    /** Pages never say "referral". */
    FaultPhrase(String english, String onPages) {
        this.english = english;
        this.onPages = onPages;
    }

    /** @return as the API says it */
    public String english() {
        return english;
    }

    /** @return as English pages say it */
    String onPages() {
        return onPages;
    }
}
