package io.baton.notifier;

import io.baton.events.Fit;
import io.baton.events.Rfi;
import io.baton.events.RfiResult;
import io.baton.events.Suggestion;
import io.baton.notifier.policy.OtherPartners;
import java.util.List;

/** Partners that are always the same. */
public record FixedPartners(boolean getItByThemselves, List<Suggestion> suggestions) implements OtherPartners {
    public static final Suggestion LITWARE =
            new Suggestion("litware-emea", "hamburg", "Litware", List.of(new Fit("SOLUTIONS", List.of("erp"))));
    /** They are suggested. */
    public static final FixedPartners SUGGESTED = new FixedPartners(false, List.of(LITWARE));
    /** They get what others decline. */
    public static final FixedPartners NEXT = new FixedPartners(true, List.of(LITWARE));
    /** There are none. */
    public static final FixedPartners NONE = new FixedPartners(true, List.of());

    @Override
    public List<Suggestion> suggestions(Rfi request, RfiResult soFar) {
        return suggestions;
    }
}
