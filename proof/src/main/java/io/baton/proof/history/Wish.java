package io.baton.proof.history;

import java.util.Optional;

/** What a client can ask for over HTTP. */
public enum Wish {
    SUBMIT,
    /** An RFI whose id was taken in before, with other content. */
    SUBMIT_CHANGED,
    WITHDRAW,
    ACCEPT("accepted"),
    DECLINE("declined"),
    EDIT("edited"),
    WON("won"),
    LOST("lost"),
    READ,
    LIST;

    private final Optional<String> event;

    Wish() {
        event = Optional.empty();
    }

    Wish(String event) {
        this.event = Optional.of(event);
    }

    /** @return the kind of event that it becomes if it is granted; empty if it is no decision of a partner's */
    public Optional<String> event() {
        return event;
    }

    /** @return whether asking again under the same key is the same request */
    public boolean isRepeatable() {
        return this != READ && this != LIST;
    }
}
