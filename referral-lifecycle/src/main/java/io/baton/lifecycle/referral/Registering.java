package io.baton.lifecycle.referral;

import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.referral.Decision.ApproveRegistration;
import io.baton.lifecycle.referral.Decision.DeclineRegistration;
import io.baton.lifecycle.referral.Decision.Filing;
import io.baton.lifecycle.referral.Decision.OfRegistration;
import io.baton.lifecycle.referral.Decision.Register;
import io.baton.lifecycle.referral.Decision.ReturnRegistration;
import io.baton.lifecycle.referral.Decision.Review;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rules of a won deal's registration while it is open (L12): one switch for the partner's turn, one for the program's. */
public final class Registering {
    private Registering() {}

    /** @param today the day of the decision, UTC: the bounds of a registration's dates are too wide for zones to matter */
    static Verdict judge(Registration.Open registration, OfRegistration what, LocalDate today) {
        return switch (registration) {
            case WithPartner registered -> withPartner(registered, what, today);
            case InReview _ -> withProgram(what);
        };
    }

    private static Verdict withPartner(WithPartner registration, OfRegistration what, LocalDate today) {
        return switch (what) {
            case Register(RegistrationDraft draft) -> file(registration, draft.over(registration.saved()), today);
            case SaveRegistration(RegistrationDraft draft) ->
                notOpen(registration, draft)
                        .or(() -> farAway(draft, today))
                        .map(Registering::refused)
                        .orElseGet(() -> new Granted(new Change.RegistrationSaved(draft)));
            case Review _ -> refused(Refusal.of(Reason.REGISTRATION_NOT_IN_REVIEW));
        };
    }

    private static Verdict withProgram(OfRegistration what) {
        return switch (what) {
            case ApproveRegistration _ -> new Granted(new Change.RegistrationApproved());
            case DeclineRegistration(Optional<Sealed> notes) ->
                notes.<Verdict>map(given -> new Granted(new Change.RegistrationDeclined(given)))
                        .orElseGet(() -> refused(Refusal.required("notes")));
            case ReturnRegistration(List<RegistrationField> fields, Optional<Sealed> notes) ->
                fields.isEmpty()
                        ? refused(Refusal.required("fields"))
                        : new Granted(new Change.RegistrationReturned(
                                fields.stream().distinct().sorted().toList(), notes));
            case Filing _ -> refused(Refusal.of(Reason.REGISTRATION_IN_REVIEW));
        };
    }

    private static Verdict file(WithPartner registration, RegistrationDraft draft, LocalDate today) {
        return notOpen(registration, draft)
                .or(() -> Refusal.missing(draft.missing(toFile(registration)).map(RegistrationField::path)))
                .or(() -> farAway(draft, today))
                .map(Registering::refused)
                .orElseGet(() -> submit(registration, filled(registration, draft)));
    }

    /** @return the refusal of a draft with dates that nobody can mean */
    private static Optional<Refusal> farAway(RegistrationDraft draft, LocalDate today) {
        List<String> far = draft.farAway(today).map(RegistrationField::path).toList();
        return far.isEmpty() ? Optional.empty() : Optional.of(new Refusal(Reason.FIELD_INVALID, far));
    }

    private static List<RegistrationField> toFile(WithPartner registration) {
        return switch (registration) {
            case Incomplete incomplete -> incomplete.stage().toFile(List.of());
            case UpdateRequired returned -> returned.stage().toFile(returned.toCorrect());
        };
    }

    /** @return the refusal of a draft that changes a field which was not sent back */
    private static Optional<Refusal> notOpen(WithPartner registration, RegistrationDraft draft) {
        return switch (registration) {
            case Incomplete _ -> Optional.empty();
            case UpdateRequired returned ->
                draft.changed(returned.form())
                        .filter(field -> !returned.toCorrect().contains(field))
                        .findFirst()
                        .map(field -> new Refusal(Reason.FIELD_NOT_OPEN, Optional.of(field.path())));
        };
    }

    private static RegistrationForm filled(WithPartner registration, RegistrationDraft draft) {
        return switch (registration) {
            case Incomplete _ -> draft.complete();
            case UpdateRequired returned ->
                draft.over(RegistrationDraft.of(returned.form())).complete();
        };
    }

    private static Verdict submit(Registration.Open registration, RegistrationForm form) {
        return fault(registration, form)
                .map(field -> refused(Refusal.invalid(field.path())))
                .orElseGet(() -> new Granted(new Change.RegistrationSubmitted(form)));
    }

    /** @return the field that contradicts another, though each is right by itself */
    private static Optional<RegistrationField> fault(Registration.Open registration, RegistrationForm form) {
        if (registration.eligible().stream().noneMatch(eligible -> Typed.same(eligible, form.solution())))
            return Optional.of(RegistrationField.SOLUTION);
        if (!form.solutionValue().atMost(form.totalValue())) return Optional.of(RegistrationField.SOLUTION_VALUE);
        if (form.end().before(form.startsOn())) return Optional.of(RegistrationField.ENDS_ON);
        if (form.signedOn().isAfter(form.startsOn())) return Optional.of(RegistrationField.SIGNED_ON);
        return Optional.empty();
    }

    private static Verdict refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
