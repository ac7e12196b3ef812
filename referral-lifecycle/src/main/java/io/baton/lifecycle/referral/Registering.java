package io.baton.lifecycle.referral;

import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.referral.Decision.ApproveRegistration;
import io.baton.lifecycle.referral.Decision.DeclineRegistration;
import io.baton.lifecycle.referral.Decision.OfRegistration;
import io.baton.lifecycle.referral.Decision.Register;
import io.baton.lifecycle.referral.Decision.ReturnRegistration;
import io.baton.lifecycle.referral.Decision.SaveRegistration;
import io.baton.lifecycle.referral.Refusal.Reason;
import io.baton.lifecycle.referral.Verdict.Granted;
import io.baton.lifecycle.referral.Verdict.Refused;
import io.baton.lifecycle.registration.Registration;
import io.baton.lifecycle.registration.Registration.InReview;
import io.baton.lifecycle.registration.Registration.Incomplete;
import io.baton.lifecycle.registration.Registration.UpdateRequired;
import io.baton.lifecycle.registration.Registration.WithPartner;
import io.baton.lifecycle.registration.RegistrationDraft;
import io.baton.lifecycle.registration.RegistrationField;
import io.baton.lifecycle.registration.RegistrationForm;
import java.util.List;
import java.util.Optional;

/** What may become of a won deal's registration while it is open (L12). */
public final class Registering {
    private static final List<RegistrationField> ALL = List.of(RegistrationField.values());

    private Registering() {}

    static Verdict judge(Registration.Open registration, OfRegistration what) {
        return switch (registration) {
            case WithPartner withPartner -> judge(withPartner, what);
            case InReview inReview -> withProgram(what);
        };
    }

    private static Verdict judge(WithPartner registration, OfRegistration what) {
        return switch (what) {
            case Register(RegistrationDraft draft) -> file(registration, draft.over(registration.saved()));
            case SaveRegistration(RegistrationDraft draft) ->
                notOpen(registration, draft)
                        .map(Registering::refused)
                        .orElseGet(() -> new Granted(new Change.RegistrationSaved(draft)));
            case ApproveRegistration approve -> refused(Refusal.of(Reason.REGISTRATION_NOT_IN_REVIEW));
            case DeclineRegistration decline -> refused(Refusal.of(Reason.REGISTRATION_NOT_IN_REVIEW));
            case ReturnRegistration back -> refused(Refusal.of(Reason.REGISTRATION_NOT_IN_REVIEW));
        };
    }

    private static Verdict withProgram(OfRegistration what) {
        return switch (what) {
            case Register register -> refused(Refusal.of(Reason.REGISTRATION_IN_REVIEW));
            case SaveRegistration save -> refused(Refusal.of(Reason.REGISTRATION_IN_REVIEW));
            case ApproveRegistration approve -> new Granted(new Change.RegistrationApproved());
            case DeclineRegistration(Optional<Sealed> notes) ->
                notes.<Verdict>map(given -> new Granted(new Change.RegistrationDeclined(given)))
                        .orElseGet(() -> refused(Refusal.required("notes")));
            case ReturnRegistration(List<RegistrationField> fields, Optional<Sealed> notes) ->
                fields.isEmpty()
                        ? refused(Refusal.required("fields"))
                        : new Granted(new Change.RegistrationReturned(
                                fields.stream().distinct().sorted().toList(), notes));
        };
    }

    private static Verdict file(WithPartner registration, RegistrationDraft draft) {
        return notOpen(registration, draft)
                .or(() -> draft.missing(toFile(registration)).map(field -> Refusal.required(field.path())))
                .map(Registering::refused)
                .orElseGet(() -> submit(registration, filled(registration, draft)));
    }

    /** @return the fields that have to be named: of a form that was sent back, each that was, and no other */
    private static List<RegistrationField> toFile(WithPartner registration) {
        return switch (registration) {
            case Incomplete incomplete -> ALL;
            case UpdateRequired returned -> returned.toCorrect();
        };
    }

    /** @return why the draft changes what was not sent back; empty if it does not */
    private static Optional<Refusal> notOpen(WithPartner registration, RegistrationDraft draft) {
        return switch (registration) {
            case Incomplete incomplete -> Optional.empty();
            case UpdateRequired returned ->
                draft.changed(returned.form())
                        .filter(field -> !returned.toCorrect().contains(field))
                        .findFirst()
                        .map(field -> new Refusal(Reason.FIELD_NOT_OPEN, Optional.of(field.path())));
        };
    }

    private static RegistrationForm filled(WithPartner registration, RegistrationDraft draft) {
        return switch (registration) {
            case Incomplete incomplete -> draft.complete();
            case UpdateRequired returned ->
                draft.over(RegistrationDraft.of(returned.form())).complete();
        };
    }

    private static Verdict submit(Registration.Open registration, RegistrationForm form) {
        return fault(registration, form)
                .map(field -> refused(Refusal.invalid(field.path())))
                .orElseGet(() -> new Granted(new Change.RegistrationSubmitted(form)));
    }

    /** What does not go together, whatever each field says on its own. */
    private static Optional<RegistrationField> fault(Registration.Open registration, RegistrationForm form) {
        if (!registration.eligible().contains(form.solution())) return Optional.of(RegistrationField.SOLUTION);
        if (!form.solutionValue().atMost(form.totalValue())) return Optional.of(RegistrationField.SOLUTION_VALUE);
        if (form.end().before(form.startsOn())) return Optional.of(RegistrationField.ENDS_ON);
        if (form.signedOn().isAfter(form.startsOn())) return Optional.of(RegistrationField.SIGNED_ON);
        return Optional.empty();
    }

    private static Verdict refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
