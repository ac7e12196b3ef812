package io.baton.notifier.policy;

import io.baton.events.Suggestion;
import java.util.List;

/** Advice to a customer or sender who may choose another partner after a decline or an expiry (L5, L6). */
public sealed interface Advice {
    /** No suggestions. */
    Advice NONE = new Choose(List.of());

    /** The RFI was passed on to this partner automatically. */
    record PassedOn(String partner) implements Advice {}

    /** The reader chooses; these partners fit, best first. */
    record Choose(List<Suggestion> suggestions) implements Advice {}
}
