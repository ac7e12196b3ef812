/**
 * What happens to referrals, told as it happens.
 *
 * <p>{@link io.baton.projections.feed.ReferralFeed} hears every committed event once per instance;
 * {@link io.baton.projections.feed.FeedReader} is one client's way to those that concern it, which begins, if the client has
 * been there before, with what it has missed ({@link io.baton.projections.feed.Replay}). A place in the feed
 * ({@link io.baton.projections.feed.Positions}) means the same on every instance.
 */
package io.baton.projections.feed;
