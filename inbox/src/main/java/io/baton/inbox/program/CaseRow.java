package io.baton.inbox.program;

import io.baton.api.program.ProgramReferralJson;
import io.baton.inbox.requests.Overview;
import io.baton.inbox.requests.TimeLeft;
import io.baton.inbox.web.Reader;
import io.baton.links.RfiAddress;
import io.baton.partners.Offices;
import io.baton.words.ProgramPhrase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * One referral on a list of the program's.
 *
 * @param referral what the program reads of it
 * @param office what the partner's location is called
 * @param duplicates the earlier ones that it may repeat, last first
 */
public record CaseRow(ProgramReferralJson referral, String office, List<EarlierCase> duplicates) {
    static CaseRow of(ProgramReferralJson referral, Offices offices) {
        List<EarlierCase> duplicates = Optional.ofNullable(referral.possibleDuplicates()).orElse(List.of()).stream()
                .map(earlier -> EarlierCase.of(earlier, offices))
                .toList();
        return new CaseRow(referral, offices.name(referral.profileId(), referral.location()), duplicates);
    }

    /** @return the address of its page. It names the partner: a referral's id does not say which partition has it */
    public String address() {
        return address(referral.referralId(), referral.partnerId());
    }

    static String address(String referralId, String partnerId) {
        return ProgramController.REFERRALS + "/" + referralId + "?partner=" + RfiAddress.encoded(partnerId);
    }

    /** @return whether its partner still has it */
    public boolean goesOn() {
        return referral.stage().equals("RECEIVED") || referral.stage().equals("ACCEPTED");
    }

    /** @return who has it or had it, and since when */
    public String holder(Reader reader) {
        return reader.say(
                goesOn() ? ProgramPhrase.HAS_IT_SINCE : ProgramPhrase.HAD_IT_SINCE,
                reader.words().named(referral.partner(), office),
                reader.formats().time(referral.receivedAt()));
    }

    /** @return the time that is left for an answer; empty unless one is due */
    public Optional<TimeLeft> left(Reader reader) {
        return Optional.ofNullable(referral.expiresAt())
                .filter(_ -> referral.stage().equals("RECEIVED"))
                .map(until -> TimeLeft.of(referral.receivedAt(), until, reader));
    }

    /** @return the day of purchase, if it has passed without an end */
    public Optional<LocalDate> passed(Reader reader) {
        LocalDate today = LocalDate.ofInstant(reader.now(), ZoneOffset.UTC);
        return Optional.ofNullable(referral.purchaseDate())
                .filter(_ -> referral.stage().equals("ACCEPTED"))
                .filter(today::isAfter);
    }

    /** @return its stage, in words */
    public String stage(Reader reader) {
        return Overview.stage(referral.stage(), reader);
    }
}
