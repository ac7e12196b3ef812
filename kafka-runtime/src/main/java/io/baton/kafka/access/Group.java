package io.baton.kafka.access;

import io.baton.kafka.serde.Connection;

/** Baton's consumer groups. The internal topics and the transactions of a Streams application begin with its group's name. */
public enum Group {
    ENGINE("baton-engine"),
    /** The beginning of a name that goes on with the views' layout and generation. */
    VIEWS("baton-views"),
    INTENTS("baton-notifier-intents"),
    DELIVERIES("baton-notifier-deliveries"),
    SIGN_IN_MAILS("baton-notifier-sign-ins"),
    /** The beginning of a name that goes on with an endpoint's. */
    WEBHOOKS("baton-webhook");

    private final String name;

    Group(String name) {
        this.name = name;
    }

    /** @return its name in a deployment */
    public String in(Connection connection) {
        return in(connection.topicPrefix());
    }

    String in(String prefix) {
        return prefix + name;
    }
}
