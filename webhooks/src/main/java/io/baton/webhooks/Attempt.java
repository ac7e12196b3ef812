package io.baton.webhooks;

import java.time.Duration;
import java.util.Optional;

/** What became of sending a message once. */
sealed interface Attempt {
    /** The endpoint has it. */
    record Delivered(int status) implements Attempt {}

    /**
     * It may take it later.
     *
     * @param why a status, or what went wrong
     * @param after how long it asks to be left alone; empty if it does not say
     */
    record Failed(String why, Optional<Duration> after) implements Attempt {}

    /** It does not take this message: what is wrong is the message, for all it says. */
    record Rejected(int status) implements Attempt {}

    /** 410: it wants no message any more. */
    record Gone() implements Attempt {}
}
