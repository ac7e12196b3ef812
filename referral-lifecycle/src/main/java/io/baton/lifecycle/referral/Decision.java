package io.baton.lifecycle.referral;

import io.baton.lifecycle.Money;
import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.registration.RegistrationDraft;
import io.baton.lifecycle.registration.RegistrationField;
import io.baton.lifecycle.rfi.Rfi;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody asks of a referral. It can be refused; what it is allowed to lack, the rules judge, so a required field
 * is an {@link Optional} here.
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

    /** The partner takes the referral on (L4). */
    record Accept(
            Optional<Sealed> name,
            Optional<Money> value,
            Optional<LocalDate> purchaseDate,
            Optional<Sealed> notes,
            Optional<String> crmId,
            Optional<String> campaignId,
            List<Sealed> colleagues)
            implements Decision {
        public Accept {
            colleagues = List.copyOf(colleagues);
        }
    }

    /** The partner does not take it on (L5). */
    record Decline(Optional<DeclineReason> reason, Optional<Sealed> notes) implements Decision {}

    /** What is asked of an engagement while its referral is accepted (L9). */
    sealed interface OfEngagement extends Decision {}

    /** What is asked of a won deal's registration (L12). */
    sealed interface OfRegistration extends Decision {}

    /**
     * Changes what was recorded on accepting (L9). What it does not name stays as it is.
     *
     * @param cleared what is to be empty from now on
     */
    record Edit(
            Optional<Sealed> name,
            Optional<Money> value,
            Optional<LocalDate> purchaseDate,
            Optional<Sealed> notes,
            Optional<String> crmId,
            Optional<String> campaignId,
            List<EngagementField> cleared)
            implements OfEngagement {
        public Edit {
            cleared = List.copyOf(cleared);
        }

        /** @return what gets another value */
        List<EngagementField> given() {
            return Stream.of(
                            name.map(given -> EngagementField.NAME),
                            value.map(given -> EngagementField.VALUE),
                            purchaseDate.map(given -> EngagementField.PURCHASE_DATE),
                            notes.map(given -> EngagementField.NOTES),
                            crmId.map(given -> EngagementField.CRM_ID),
                            campaignId.map(given -> EngagementField.CAMPAIGN_ID))
                    .flatMap(Optional::stream)
                    .toList();
        }

        /** @return what it touches, in the fields' own order */
        List<EngagementField> named() {
            return Stream.concat(given().stream(), cleared.stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** A colleague joins the engagement (L9). */
    record AddContact(Sealed contact) implements OfEngagement {}

    /**
     * A colleague's name, phone or address is another (L9).
     *
     * @param contactId the pseudonym of the address that they had
     */
    record ChangeContact(String contactId, Sealed contact) implements OfEngagement {}

    /**
     * A colleague leaves the engagement (L9).
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
     * @param eligible those that the program wanted registered when it was asked (L12)
     */
    record Win(List<String> solutions, Optional<Money> value, Optional<LocalDate> closedOn, List<String> eligible)
            implements Decision {
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
    record Lose(Optional<LostReason> reason, Optional<Sealed> competitor, Optional<Sealed> notes) implements Decision {}

    /** The customer takes the request back (L16). */
    record Withdraw() implements Decision {}

    /**
     * The partner files the deal's registration, or corrects what was sent back (L12).
     *
     * @param draft with what was saved before, all of the form; of one that was sent back, at least what was to be corrected
     */
    record Register(RegistrationDraft draft) implements OfRegistration {}

    /**
     * The partner saves what it has of the registration, to go on later (L12).
     *
     * @param draft in the place of what was saved before
     */
    record SaveRegistration(RegistrationDraft draft) implements OfRegistration {}

    /** The program accepts the registration (L12). */
    record ApproveRegistration() implements OfRegistration {}

    /**
     * The program does not accept the registration (L12).
     *
     * @param notes why; required
     */
    record DeclineRegistration(Optional<Sealed> notes) implements OfRegistration {}

    /**
     * The program sends the registration back (L12).
     *
     * @param fields what is to be corrected; at least one
     * @param notes what is wrong with it
     */
    record ReturnRegistration(List<RegistrationField> fields, Optional<Sealed> notes) implements OfRegistration {
        public ReturnRegistration {
            fields = List.copyOf(fields);
        }
    }
}
