package io.baton.inbox.program;

import io.baton.words.ProgramPhrase;
import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an operator does about a referral that a partner has. */
public enum Steering {
    EXTEND(ProgramPhrase.DONE_EXTENDED),
    REASSIGN(ProgramPhrase.DONE_REASSIGNED),
    CANCEL(ProgramPhrase.DONE_CANCELLED),
    RESEND(ProgramPhrase.DONE_RESENT),
    DUPLICATE(ProgramPhrase.DONE_CANCELLED),
    CORRECT_TO_WON(ProgramPhrase.DONE_CORRECTED),
    CORRECT_TO_LOST(ProgramPhrase.DONE_CORRECTED);

    private final ProgramPhrase done;

    Steering(ProgramPhrase done) {
        this.done = done;
    }

    static Optional<Steering> at(@Nullable String path) {
        return Arrays.stream(values()).filter(one -> one.path().equals(path)).findFirst();
    }

    /** @return as addresses name it */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return what is said once it is done */
    public ProgramPhrase done() {
        return done;
    }
}
