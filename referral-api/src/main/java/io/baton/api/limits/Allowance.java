package io.baton.api.limits;

import java.time.Duration;

/** How many requests somebody may send in a time. */
enum Allowance {
    /** Forms of the public pages, by network: each may have a mail sent. */
    FORM("form", Duration.ofHours(1)),
    /** All else that carries no valid token or session, by network. */
    STRANGER("stranger", Duration.ofMinutes(1)),
    /** By the caller whom a token or a session names, wherever they are. */
    CALLER("caller", Duration.ofMinutes(1));

    private final String header;
    private final Duration window;

    Allowance(String header, Duration window) {
        this.header = header;
        this.window = window;
    }

    /** @return its name in headers */
    String header() {
        return header;
    }

    /** @return the time in which so many are allowed */
    Duration window() {
        return window;
    }
}
