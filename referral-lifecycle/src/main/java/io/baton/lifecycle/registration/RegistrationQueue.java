package io.baton.lifecycle.registration;

/** The registrations by who has to act next (L12). */
public enum RegistrationQueue {
    /** The partner. */
    ACTION_REQUIRED,
    /** The program. */
    IN_REVIEW,
    /** Nobody. */
    CLOSED;

    /**
     * @param stage a stage's name; one that only a later release knows counts as closed, because nobody can act on it here
     * @return the queue that its registrations stand in
     */
    public static RegistrationQueue of(String stage) {
        return RegistrationStage.named(stage).map(RegistrationStage::queue).orElse(CLOSED);
    }
}
