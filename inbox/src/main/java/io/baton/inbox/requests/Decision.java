package io.baton.inbox.requests;

import io.baton.words.InboxPhrase;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a partner can decide in a form. */
public enum Decision {
    CALLED(InboxPhrase.DONE_CALLED),
    ACCEPT(InboxPhrase.DONE_ACCEPTED),
    DECLINE(InboxPhrase.DONE_DECLINED),
    EDIT(InboxPhrase.DONE_EDITED),
    ADD_PERSON(InboxPhrase.DONE_PERSON_ADDED),
    REMOVE_PERSON(InboxPhrase.DONE_PERSON_REMOVED),
    WON(InboxPhrase.DONE_WON),
    LOST(InboxPhrase.DONE_LOST),
    REGISTER(InboxPhrase.DONE_REGISTERED);

    private final InboxPhrase done;

    Decision(InboxPhrase done) {
        this.done = done;
    }

    /** @return the decision of this name in addresses, if there is one */
    static Optional<Decision> at(String path) {
        return Arrays.stream(values())
                .filter(decision -> decision.path().equals(path))
                .findFirst();
    }

    /** @return its name in addresses */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return what its author reads when it is done */
    InboxPhrase done() {
        return done;
    }

    /**
     * @return whether it is refused if the referral has changed since its author saw it: what would write over a colleague's change, or
     *     ends the deal. The others add something, or answer a request that waits for one answer only
     */
    boolean restsOnWhatWasSeen() {
        return switch (this) {
            case EDIT, WON, LOST, REGISTER -> true;
            case CALLED, ACCEPT, DECLINE, ADD_PERSON, REMOVE_PERSON -> false;
        };
    }

    /** @return whether it answers a request that waits for an answer */
    boolean answers() {
        return this == ACCEPT || this == DECLINE;
    }
}
