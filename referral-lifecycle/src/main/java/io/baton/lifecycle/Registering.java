package io.baton.lifecycle;

import io.baton.lifecycle.Decision.ApproveRegistration;
import io.baton.lifecycle.Decision.DeclineRegistration;
import io.baton.lifecycle.Decision.OfRegistration;
import io.baton.lifecycle.Decision.Register;
import io.baton.lifecycle.Decision.ReturnRegistration;
import io.baton.lifecycle.Refusal.Reason;
import io.baton.lifecycle.Registration.InReview;
import io.baton.lifecycle.Registration.Incomplete;
import io.baton.lifecycle.Registration.UpdateRequired;
import io.baton.lifecycle.Verdict.Granted;
import io.baton.lifecycle.Verdict.Refused;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What may become of a won deal's registration while it is open (L12). */
final class Registering {
    private static final List<RegistrationField> ALL = List.of(RegistrationField.values());

    private Registering() {}

    static Verdict judge(Registration.Open registration, OfRegistration what) {
        return switch (registration) {
            case Incomplete incomplete -> withPartner(what, draft -> file(incomplete, draft));
            case UpdateRequired returned -> withPartner(what, draft -> correct(returned, draft));
            case InReview inReview -> withProgram(what);
        };
    }

    private static Verdict withPartner(OfRegistration what, Function<RegistrationDraft, Verdict> filing) {
        return switch (what) {
            case Register(RegistrationDraft draft) -> filing.apply(draft);
            case ApproveRegistration approve -> refused(Refusal.of(Reason.REGISTRATION_NOT_IN_REVIEW));
            case DeclineRegistration decline -> refused(Refusal.of(Reason.REGISTRATION_NOT_IN_REVIEW));
            case ReturnRegistration back -> refused(Refusal.of(Reason.REGISTRATION_NOT_IN_REVIEW));
        };
    }

    private static Verdict withProgram(OfRegistration what) {
        return switch (what) {
            case Register register -> refused(Refusal.of(Reason.REGISTRATION_IN_REVIEW));
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

    private static Verdict file(Incomplete incomplete, RegistrationDraft draft) {
        return draft.missing(ALL)
                .map(field -> refused(Refusal.required(field.path())))
                .orElseGet(() -> submit(incomplete, draft.complete()));
    }

    /** Each field that was sent back is named again, and no other is changed. */
    private static Verdict correct(UpdateRequired returned, RegistrationDraft draft) {
        Optional<Refusal> fault = draft.changed(returned.form())
                .filter(field -> !returned.toCorrect().contains(field))
                .findFirst()
                .map(field -> new Refusal(Reason.FIELD_NOT_OPEN, Optional.of(field.path())))
                .or(() -> draft.missing(returned.toCorrect()).map(field -> Refusal.required(field.path())));
        return fault.map(Registering::refused)
                .orElseGet(() -> submit(returned, draft.over(returned.form()).complete()));
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
