package io.baton.lifecycle.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The states of a {@link Registration} by name, as the contract and the API write them (L12). */
public enum RegistrationStage {
    INCOMPLETE(RegistrationQueue.ACTION_REQUIRED),
    IN_REVIEW(RegistrationQueue.IN_REVIEW),
    UPDATE_REQUIRED(RegistrationQueue.ACTION_REQUIRED),
    APPROVED(RegistrationQueue.CLOSED),
    DECLINED(RegistrationQueue.CLOSED);

    private final RegistrationQueue queue;

    RegistrationStage(RegistrationQueue queue) {
        this.queue = queue;
    }

    /** @return the stage of this name; empty if only a later release knows it */
    public static Optional<RegistrationStage> named(String name) {
        return Arrays.stream(values())
                .filter(stage -> stage.name().equals(name))
                .findFirst();
    }

    public RegistrationQueue queue() {
        return queue;
    }

    /**
     * @param sentBack the fields that the program sent back
     * @return the fields that the partner has to fill: all of a new form, and of one that came back those that were sent back
     */
    public List<RegistrationField> toFile(List<RegistrationField> sentBack) {
        return switch (this) {
            case INCOMPLETE -> List.of(RegistrationField.values());
            case UPDATE_REQUIRED -> sentBack;
            case IN_REVIEW, APPROVED, DECLINED -> List.of();
        };
    }
}
