package io.baton.webhooks;

import io.baton.events.topics.EventKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What messages are called: what happened to a referral, by the kind of its event; and how a deal ended. */
final class MessageType {
    static final String OUTCOME = "deal.outcome";

    /** All of them, in the order of the events. */
    static final List<String> ALL = Stream.concat(
                    Arrays.stream(EventKind.values())
                            .filter(kind -> kind != EventKind.UNKNOWN)
                            .map(EventKind::field)
                            .map(MessageType::of),
                    Stream.of(OUTCOME))
            .toList();

    private MessageType() {}

    /** @param kind of an event; also one of a later release */
    static String of(String kind) {
        return "referral." + kind;
    }
}
