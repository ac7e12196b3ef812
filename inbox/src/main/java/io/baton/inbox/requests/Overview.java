package io.baton.inbox.requests;

import io.baton.api.referrals.EarlierRequestJson;
import io.baton.api.referrals.MarksJson;
import io.baton.api.referrals.ReferralJson;
import io.baton.api.referrals.ReferralJson.CallJson;
import io.baton.api.web.PersonJson;
import io.baton.inbox.web.Reader;
import io.baton.partners.Offices;
import io.baton.words.HistoryPhrase;
import io.baton.words.InboxPhrase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lets one decide about a request within seconds; in its row and above its details.
 *
 * @param referral the request
 * @param marks the reader's own
 * @param reader who reads it
 * @param office the partner's location that has it, as people call it
 */
public record Overview(ReferralJson referral, MarksJson marks, Reader reader, String office) {
    /**
     * Another request, as a page refers to it.
     *
     * @param id the request's
     * @param company of the customer
     */
    public record Other(String id, String company) {}

    /** @param offices what partners' locations are called */
    static Overview of(ReferralJson referral, MarksJson marks, Reader reader, Offices offices) {
        return new Overview(referral, marks, reader, offices.name(referral.profileId(), referral.location()));
    }

    /** @return where it is read */
    public String address() {
        return reader.at("/inbox/" + referral.referralId());
    }

    /**
     * @return the address that dials the customer, without an extension; of a number that no program can read, the digits that
     *     were typed: who sits near may reach it so. Empty if there are none
     */
    public Optional<String> telephone() {
        PersonJson contact = referral.contact();
        return Optional.ofNullable(contact.phoneE164())
                .or(() -> Optional.ofNullable(contact.phone()).map(Overview::digits))
                .filter(number -> !number.isEmpty())
                .map(number -> "tel:" + number);
    }

    private static String digits(String typed) {
        return typed.replaceAll("[^+0-9().\\s/-].*", "").replaceAll("[^+0-9]", "");
    }

    /** @return who called the customer last, if anybody did */
    public Optional<CallJson> lastCall() {
        return Optional.ofNullable(referral.lastCall());
    }

    /** @return who called the customer last, in words; one of the reader's people if their name is not known */
    public String caller() {
        return lastCall()
                .map(CallJson::name)
                .orElseGet(() -> reader.words().history().say(HistoryPhrase.BY_COLLEAGUE));
    }

    /** @return the reader's earlier requests of the same customer for the same, last first */
    public List<EarlierRequestJson> askedBefore() {
        return Optional.ofNullable(referral.askedBefore()).orElse(List.of());
    }

    /** @return where an earlier request is read */
    public String address(EarlierRequestJson earlier) {
        return reader.at("/inbox/" + earlier.referralId());
    }

    /** @return whether its reader can still call, and say so */
    public boolean callable() {
        return open() || accepted();
    }

    /** @return whether the customer wants a call, and may still be called within the time that was promised */
    public boolean lit() {
        return open() && "LIT".equals(referral.flame());
    }

    /** @return whether the customer wants a call, and has waited too long for it */
    public boolean elapsed() {
        return open() && "ELAPSED".equals(referral.flame());
    }

    /** @return whether it waits for a decision, and its reader has never opened it */
    public boolean unopened() {
        return open() && !marks.opened();
    }

    /** @return whether it waits for a decision */
    public boolean open() {
        return "RECEIVED".equals(referral.stage());
    }

    /** @return whether it was accepted, and has not ended */
    public boolean accepted() {
        return "ACCEPTED".equals(referral.stage());
    }

    /** @return its stage, in words */
    public String stage() {
        return stage(referral.stage(), reader);
    }

    /** @return a stage, in words; one of a later release, as it is written */
    public static String stage(String stage, Reader reader) {
        return switch (stage) {
            case "RECEIVED" -> reader.say(InboxPhrase.RECEIVED);
            case "ACCEPTED" -> reader.say(InboxPhrase.ACCEPTED);
            case "WON" -> reader.say(InboxPhrase.WON);
            case "LOST" -> reader.say(InboxPhrase.LOST);
            case "DECLINED" -> reader.say(InboxPhrase.DECLINED);
            case "EXPIRED" -> reader.say(InboxPhrase.EXPIRED);
            case "WITHDRAWN" -> reader.say(InboxPhrase.WITHDRAWN);
            case "CANCELLED" -> reader.say(InboxPhrase.CANCELLED);
            default -> stage;
        };
    }

    /** @return how long there is for an answer; empty if none is waited for */
    public Optional<TimeLeft> left() {
        return Optional.ofNullable(referral.expiresAt())
                .filter(until -> open())
                .map(until -> TimeLeft.of(referral.receivedAt(), until, reader));
    }

    /** @return who, where, how big, what: on one line */
    public String facts() {
        return Stream.of(size(), country(), solutions())
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** @return where the customer is */
    public String country() {
        return reader.formats().country(referral.country());
    }

    /** @return the wanted solutions; empty if none are named */
    public String solutions() {
        return reader.words().list(referral.solutions());
    }

    /** @return how big the customer is */
    public String size() {
        return reader.say(
                switch (referral.companySize()) {
                    case "MICRO" -> InboxPhrase.SIZE_MICRO;
                    case "SMALL" -> InboxPhrase.SIZE_SMALL;
                    case "MEDIUM" -> InboxPhrase.SIZE_MEDIUM;
                    case "LARGE" -> InboxPhrase.SIZE_LARGE;
                    case "ENTERPRISE" -> InboxPhrase.SIZE_ENTERPRISE;
                    default -> InboxPhrase.SIZE_UNKNOWN;
                });
    }

    /** @return through which list it came */
    public String source() {
        return reader.say(
                "CUSTOMER_INQUIRY".equals(referral.leadType()) ? InboxPhrase.MARKETPLACE : InboxPhrase.QUALIFIED);
    }
}
