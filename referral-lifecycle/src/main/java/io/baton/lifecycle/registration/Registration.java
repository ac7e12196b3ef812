package io.baton.lifecycle.registration;

import io.baton.lifecycle.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The registration of a deal that was won with an eligible solution (L12): every state that it can be in. */
public sealed interface Registration {
    /** @return the name of the state that it is in */
    RegistrationStage stage();

    /** @return what can be registered: the eligible solutions that were sold; at least one */
    List<String> eligible();

    /** @return when it entered this state */
    Instant since();

    /** One that the partner or the program still has to act on. */
    sealed interface Open extends Registration {}

    /** One that the partner has to act on. */
    sealed interface WithPartner extends Open {
        /** @return the fields that the partner has saved so far; a filing adds to them, and replaces those it names */
        RegistrationDraft saved();
    }

    /** One that is settled. */
    sealed interface Closed extends Registration {
        RegistrationForm form();
    }

    /** The partner has to file it. */
    record Incomplete(List<String> eligible, Instant since, RegistrationDraft saved) implements WithPartner {
        public Incomplete {
            eligible = List.copyOf(eligible);
        }

        @Override
        public RegistrationStage stage() {
            return RegistrationStage.INCOMPLETE;
        }
    }

    /** The program has to look at it. */
    record InReview(List<String> eligible, Instant since, RegistrationForm form) implements Open {
        public InReview {
            eligible = List.copyOf(eligible);
        }

        @Override
        public RegistrationStage stage() {
            return RegistrationStage.IN_REVIEW;
        }
    }

    /**
     * The partner has to correct it.
     *
     * @param form as it was filed
     * @param toCorrect the fields to file again; no other field can change
     * @param notes what is wrong with it
     */
    record UpdateRequired(
            List<String> eligible,
            Instant since,
            RegistrationForm form,
            List<RegistrationField> toCorrect,
            Optional<Sealed> notes,
            RegistrationDraft saved)
            implements WithPartner {
        public UpdateRequired {
            eligible = List.copyOf(eligible);
            toCorrect = List.copyOf(toCorrect);
        }

        @Override
        public RegistrationStage stage() {
            return RegistrationStage.UPDATE_REQUIRED;
        }
    }

    /** The program accepted it. */
    record Approved(List<String> eligible, Instant since, RegistrationForm form) implements Closed {
        public Approved {
            eligible = List.copyOf(eligible);
        }

        @Override
        public RegistrationStage stage() {
            return RegistrationStage.APPROVED;
        }
    }

    /**
     * The program did not accept it.
     *
     * @param notes why
     */
    record Declined(List<String> eligible, Instant since, RegistrationForm form, Sealed notes) implements Closed {
        public Declined {
            eligible = List.copyOf(eligible);
            Objects.requireNonNull(notes, "notes");
        }

        @Override
        public RegistrationStage stage() {
            return RegistrationStage.DECLINED;
        }
    }
}
