package io.baton.kafka.access;

import java.util.Locale;

/** A kind of process that signs in at Kafka, with rights of its own. */
public enum KafkaUser {
    SERVICE("the referral service with all of its parts in one process"),
    ENGINE("a referral service that only decides: baton.views, baton.api and baton.pages are false"),
    VIEWS("a referral service with views, API and pages: baton.engine is false"),
    NOTIFIER("the notifier"),
    RFI_PUBLISHER("a marketing system that publishes RFIs and reads what became of them"),
    PROFILE_PUBLISHER("a system of the programme that publishes business profiles"),
    ANALYTICS("who reads how deals ended"),
    INSTALL("the command install: creates topics, and looks at them");

    private final String meaning;

    KafkaUser(String meaning) {
        this.meaning = meaning;
    }

    /** @return what it is, for people */
    public String meaning() {
        return meaning;
    }

    /** @return its name on command lines, such as {@code rfi-publisher} */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return the principal that it has unless an operator chooses another */
    public String principal() {
        return "User:baton-" + label();
    }
}
