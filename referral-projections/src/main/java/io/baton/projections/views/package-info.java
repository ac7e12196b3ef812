/**
 * The views: lists, single referrals, history, RFIs and registrations, built from committed events by {@link
 * io.baton.projections.views.ViewsTopology}, and read by asking a {@link io.baton.projections.views.ViewQuestion}. They can be
 * rebuilt from {@code referral-events} at any time, and decide nothing.
 */
package io.baton.projections.views;
