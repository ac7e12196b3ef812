package io.baton.records;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;

/**
 * A phone number as somebody typed it, and as a telephone dials it. Stored is only what was typed: a number that no program can
 * read may still be read by a person, and the plans that others are read by change several times a year, so they are read when
 * they are shown, and old ones by the newest plan.
 *
 * @param typed as it was typed
 * @param e164 what to dial, in E.164; empty if it cannot be read
 * @param extension to dial behind it; empty if there is none, or it cannot be read
 */
public record PhoneNumber(String typed, Optional<String> e164, Optional<String> extension) {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    /** No region of the library's: only international numbers can be read. */
    private static final String UNKNOWN_REGION = "ZZ";

    /** Longer lines hold something else, too. */
    private static final int LONGEST = 100;

    /**
     * @param typed the number; null if there is none
     * @param country in which a number without a country's code is, ISO 3166-1 alpha-2; null if it is not known
     * @return the number; empty if there is none
     */
    public static Optional<PhoneNumber> read(String typed, String country) {
        return Optional.ofNullable(typed)
                .map(number -> parsed(number, country == null ? UNKNOWN_REGION : country)
                        .map(read -> new PhoneNumber(number, Optional.of(dialled(read)), extension(read)))
                        .orElseGet(() -> new PhoneNumber(number, Optional.empty(), Optional.empty())));
    }

    /** By its length, not by the ranges in use: a plan that is a year old knows none of the new ones. */
    private static Optional<Phonenumber.PhoneNumber> parsed(String typed, String region) {
        if (typed.length() > LONGEST) return Optional.empty();
        try {
            return Optional.of(PLANS.parse(typed, region))
                    .filter(read -> PLANS.isPossibleNumberWithReason(read) == ValidationResult.IS_POSSIBLE);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static String dialled(Phonenumber.PhoneNumber read) {
        return PLANS.format(read, PhoneNumberFormat.E164);
    }

    private static Optional<String> extension(Phonenumber.PhoneNumber read) {
        return Optional.of(read.getExtension()).filter(digits -> !digits.isEmpty());
    }
}
