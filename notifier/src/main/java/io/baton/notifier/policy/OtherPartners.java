package io.baton.notifier.policy;

import io.baton.events.Rfi;
import io.baton.events.RfiResult;
import io.baton.events.Suggestion;
import java.util.List;

/** What is known of the partners that an RFI did not go to. A later question may be answered otherwise. */
public interface OtherPartners {
    /** @return whether an RFI goes on to one of them by itself, where the customer agreed */
    boolean getItByThemselves();

    /** @return those that fit, best first; none if nothing is to be suggested */
    public List<Suggestion> suggestions(Rfi request, RfiResult soFar);
}
