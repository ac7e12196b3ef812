package io.baton.notifier.policy;

import io.baton.events.Rfi;
import io.baton.events.RfiResult;
import io.baton.events.Suggestion;
import io.baton.lifecycle.ranking.Need;
import java.util.List;

/** Partners that an RFI did not go to. The answers change with profiles and settings. */
public interface PartnerSuggestions {
    /** @return whether the program passes an RFI on to one of them automatically, if the customer agreed */
    boolean reroutesAutomatically();

    /** @return the partners that fit, best first; none if the program suggests none */
    List<Suggestion> suggestions(Rfi request, RfiResult soFar);

    /** @return the same for an RFI that no partner received */
    List<Suggestion> suggestions(Need need, RfiResult soFar);
}
