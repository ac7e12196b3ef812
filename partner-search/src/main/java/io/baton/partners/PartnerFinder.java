package io.baton.partners;

import io.baton.lifecycle.ranking.Need;
import io.baton.lifecycle.ranking.Ranked;
import java.util.List;
import java.util.Set;

/**
 * Finds the partners that fit best (L15), as far as this instance knows them. Another instance, or a later question, may be
 * told otherwise: so each is asked once, and its answer recorded.
 */
@FunctionalInterface
public interface PartnerFinder {
    /**
     * @param without partners that are not asked (any more)
     * @return one profile of each partner that fits, best first, at most so many
     */
    List<Ranked> best(Need need, Set<String> without, int most);
}
