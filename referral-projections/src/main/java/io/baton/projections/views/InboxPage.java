package io.baton.projections.views;

import io.baton.events.Referral;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param referrals newest receipt first
 * @param next the cursor of the next page; empty if this is the last
 */
public record InboxPage(List<Referral> referrals, Optional<String> next) {
    public InboxPage {
        referrals = List.copyOf(referrals);
    }
}
