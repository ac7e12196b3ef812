package io.baton.notifier;

import io.baton.events.Fit;
import io.baton.events.Rfi;
import io.baton.events.RfiResult;
import io.baton.events.Suggestion;
import io.baton.lifecycle.ranking.Need;
import io.baton.notifier.policy.PartnerSuggestions;
import java.util.List;

/** Suggests always the same partners. */
public record FixedPartners(boolean reroutesAutomatically, List<Suggestion> suggestions) implements PartnerSuggestions {
    public static final Suggestion LITWARE =
            new Suggestion("litware-emea", "hamburg", "Litware", List.of(new Fit("SOLUTIONS", List.of("erp"))), null);
    /** They are suggested only. */
    public static final FixedPartners SUGGESTED = new FixedPartners(false, List.of(LITWARE));
    /** RFIs are passed on to them automatically. */
    public static final FixedPartners NEXT = new FixedPartners(true, List.of(LITWARE));
    /** There are none. */
    public static final FixedPartners NONE = new FixedPartners(true, List.of());

    @Override
    public List<Suggestion> suggestions(Need need, RfiResult soFar) {
        return suggestions;
    }

    @Override
    public List<Suggestion> suggestions(Rfi request, RfiResult soFar) {
        return suggestions;
    }
}
