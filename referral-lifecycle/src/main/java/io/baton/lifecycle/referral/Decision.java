package io.baton.lifecycle.referral;

import io.baton.lifecycle.DeclineReason;
import io.baton.lifecycle.Money;
import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.registration.RegistrationDraft;
import io.baton.lifecycle.registration.RegistrationField;
import io.baton.lifecycle.rfi.Rfi;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody wants to become of a referral; it can be refused. Required fields are {@link Optional}, because the rules decide
 * what may be missing. The sealed groups say what a decision is about, so that a state which does not know it needs one line.
 */
public sealed interface Decision {
    /**
     * The fan-out hands an RFI to a target (L1, L3).
     *
     * @param referralId the new referral
     * @param rfi the request
     * @param policy the windows in force at receipt (L17)
     */
    record Receive(String referralId, Rfi rfi, Policy policy) implements Decision {}

    /** A decision on a referral that nobody has decided yet. */
    sealed interface OfUndecided extends Decision {}

    /** A decision on an accepted referral. */
    sealed interface OfAccepted extends Decision {}

    /** How a deal ended: what its partner reports (L10), and what the program puts in the report's place (L11). */
    sealed interface Ending extends OfAccepted {}

    /** A change of what was recorded on accepting (L9). */
    sealed interface OfEngagement extends OfAccepted {}

    /** A decision on a won deal's registration (L12). */
    sealed interface OfRegistration extends Decision {}

    /** The partner's part of a registration. */
    sealed interface Filing extends OfRegistration {}

    /** The program's part of a registration. */
    sealed interface Review extends OfRegistration {}

    /**
     * The business profile names other contacts of the location (L3).
     *
     * @param contacts all of them as they are now
     */
    record NameContacts(List<Sealed> contacts) implements OfUndecided {
        public NameContacts {
            contacts = List.copyOf(contacts);
        }
    }

    /** One of the partner's people has called the customer, and says so to their colleagues (L8). */
    record NoteCall() implements Decision {}

    /**
     * The partner takes the referral on (L4).
     *
     * @param callers the pseudonyms of those who call the customer, each of them a colleague or a contact of the location
     */
    record Accept(
            Optional<Sealed> name,
            Optional<Money> value,
            Optional<LocalDate> purchaseDate,
            Optional<Sealed> notes,
            Optional<String> crmId,
            Optional<String> campaignId,
            List<Sealed> colleagues,
            List<String> callers)
            implements OfUndecided {
        public Accept {
            colleagues = List.copyOf(colleagues);
            callers = List.copyOf(callers);
        }

        /** @return the required fields that it lacks (L4) */
        Stream<EngagementField> missing() {
            Stream.Builder<EngagementField> missing = Stream.builder();
            if (name.isEmpty()) missing.add(EngagementField.NAME);
            if (value.isEmpty()) missing.add(EngagementField.VALUE);
            if (purchaseDate.isEmpty()) missing.add(EngagementField.PURCHASE_DATE);
            return missing.build();
        }
    }

    /** The partner does not take it on (L5). */
    record Decline(Optional<DeclineReason> reason, Optional<Sealed> notes) implements OfUndecided {}

    /**
     * Changes what was recorded on accepting (L9). What it does not name stays as it is; if it names nothing, all of it.
     *
     * @param cleared the fields that become empty
     * @param part the part of the value that changes, if not all of it does
     */
    record Edit(
            Optional<Sealed> name,
            Optional<Money> value,
            Optional<LocalDate> purchaseDate,
            Optional<Sealed> notes,
            Optional<String> crmId,
            Optional<String> campaignId,
            List<EngagementField> cleared,
            ValuePart part)
            implements OfEngagement {
        public Edit {
            cleared = List.copyOf(cleared);
        }

        /** @return the fields that get another value */
        List<EngagementField> given() {
            return Stream.of(
                            name.map(_ -> EngagementField.NAME),
                            value.<Object>map(given -> given).or(part::any).map(_ -> EngagementField.VALUE),
                            purchaseDate.map(_ -> EngagementField.PURCHASE_DATE),
                            notes.map(_ -> EngagementField.NOTES),
                            crmId.map(_ -> EngagementField.CRM_ID),
                            campaignId.map(_ -> EngagementField.CAMPAIGN_ID))
                    .flatMap(Optional::stream)
                    .toList();
        }

        /** @return the fields that it sets or clears, in their own order */
        List<EngagementField> named() {
            return Stream.concat(given().stream(), cleared.stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /**
     * A part of a value, whose other part stays as it is (RFC 7396 merges what is nested).
     *
     * @param amount the new amount, one that {@link Money} takes
     * @param currency the new currency
     */
    record ValuePart(Optional<BigDecimal> amount, Optional<Currency> currency) {
        public static final ValuePart NONE = new ValuePart(Optional.empty(), Optional.empty());

        Money over(Money before) {
            return new Money(amount.orElse(before.amount()), currency.orElse(before.currency()));
        }

        private Optional<Object> any() {
            return amount.<Object>map(given -> given).or(() -> currency);
        }
    }

    /** A colleague joins the engagement (L9). */
    record AddContact(Sealed contact) implements OfEngagement {}

    /**
     * The name, phone or address of a colleague, or of a contact of the location, changes (L9).
     *
     * @param contactId the pseudonym of the address that they had
     */
    record ChangeContact(String contactId, Sealed contact) implements OfEngagement {}

    /**
     * A colleague, or a contact of the location, leaves the referral (L9).
     *
     * @param contactId the pseudonym of their address
     */
    record RemoveContact(String contactId) implements OfEngagement {}

    /**
     * The deal was made (L10).
     *
     * @param solutions what was sold; at least one
     * @param value the final value; the engagement's if absent
     * @param closedOn the closing date; the day of the decision in UTC if absent
     * @param eligible the solutions that the program wants registered, as set when the partner asked (L12)
     */
    record Win(List<String> solutions, Optional<Money> value, Optional<LocalDate> closedOn, List<String> eligible)
            implements Ending {
        public Win {
            solutions = List.copyOf(solutions);
            eligible = List.copyOf(eligible);
        }
    }

    /**
     * The deal was not made (L10).
     *
     * @param reason why; {@link LostReason#UNSPECIFIED} if absent
     * @param competitor who won instead; with {@link LostReason#COMPETITOR}, and only then
     */
    record Lose(Optional<LostReason> reason, Optional<Sealed> competitor, Optional<Sealed> notes) implements Ending {}

    /**
     * The program gives the partner more time to decide (L17).
     *
     * @param until the end of the response window from now on; required
     * @param reason why, for the partner to read; required
     * @param lastCallBefore from the last call to expiry, as the program's policy says when it asks; without it, the distance stays
     */
    record Extend(Optional<Instant> until, Optional<Sealed> reason, Optional<Duration> lastCallBefore)
            implements OfUndecided {}

    /**
     * The program hands the RFI over to another target. Whether that can have it, the RFI's routing knows.
     *
     * @param profileId the business profile that gets it; required
     * @param location the location that gets it; required
     * @param reason why, for the partner that loses it to read; required
     */
    record Reassign(Optional<String> profileId, Optional<String> location, Optional<Sealed> reason)
            implements OfUndecided {}

    /**
     * The program ends a referral that should not be: a duplicate, or spam.
     *
     * @param reason which of the two; required
     * @param notes more about it, for the partner to read
     * @param repeatedRfiId the RFI that a duplicate repeats
     */
    record Cancel(Optional<CancelReason> reason, Optional<Sealed> notes, Optional<String> repeatedRfiId)
            implements Decision {}

    /**
     * The program has the mail sent again that says how the referral stands.
     *
     * @param to who gets it; required
     * @param contact the pseudonym of the one contact who gets it; empty for all of them
     * @param reason why; required
     */
    record Resend(Optional<MailTo> to, Optional<String> contact, Optional<Sealed> reason) implements Decision {}

    /**
     * The program corrects how a deal was reported to have ended (L11).
     *
     * @param now how it ended; a win's value and closing date that are absent stay as they were reported, or as the engagement has them
     * @param reason why, for the partner to read; required
     * @param policy the program's when it asks
     */
    record Correct(Ending now, Optional<Sealed> reason, CorrectionPolicy policy) implements Decision {}

    /** The customer takes the request back (L16). */
    record Withdraw() implements OfUndecided {}

    /**
     * The partner files the deal's registration, or corrects what was sent back (L12).
     *
     * @param draft together with what was saved before the whole form; of one that was sent back, at least each field to correct
     */
    record Register(RegistrationDraft draft) implements Filing {}

    /**
     * The partner saves what it has of the registration, to go on later (L12).
     *
     * @param draft replaces what was saved before
     */
    record SaveRegistration(RegistrationDraft draft) implements Filing {}

    /** The program accepts the registration (L12). */
    record ApproveRegistration() implements Review {}

    /**
     * The program does not accept the registration (L12).
     *
     * @param notes why; required
     */
    record DeclineRegistration(Optional<Sealed> notes) implements Review {}

    /**
     * The program sends the registration back (L12).
     *
     * @param fields the fields to correct; at least one
     * @param notes what is wrong with it
     */
    record ReturnRegistration(List<RegistrationField> fields, Optional<Sealed> notes) implements Review {
        public ReturnRegistration {
            fields = List.copyOf(fields);
        }
    }
}
