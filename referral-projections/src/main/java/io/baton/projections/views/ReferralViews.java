package io.baton.projections.views;

import java.util.List;

/** The views, for reading. Everything in them was committed. */
public interface ReferralViews {
    /**
     * @return the question's answer
     * @throws InvalidCursorException if the question's cursor belongs to another list
     * @throws ViewsUnavailableException if the views cannot answer at the moment, for instance while a partition moves
     */
    <A> A ask(ViewQuestion<A> question);

    /** @return for each partition a key that it has: a question about everything asks each of them */
    List<String> keyOfEachPartition();
}
