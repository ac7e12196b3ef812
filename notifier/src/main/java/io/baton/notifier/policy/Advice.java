package io.baton.notifier.policy;

import io.baton.events.Suggestion;
import java.util.List;

/** What whoever may choose anew is told after a decline or an expiry (L5, L6). */
public sealed interface Advice {
    /** Nothing is known that could help. */
    Advice NONE = new Choose(List.of());

    /** The RFI has gone on to another partner by itself. */
    record PassedOn(String partner) implements Advice {}

    /** They choose; these fit, best first. */
    record Choose(List<Suggestion> suggestions) implements Advice {}
}
