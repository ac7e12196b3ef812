/**
 * The live feed of changes to referrals.
 *
 * <p>{@link io.baton.projections.feed.ReferralFeed} follows the committed events once per instance;
 * {@link io.baton.projections.feed.FeedReader} gives one client those that concern it. A client that comes back first gets
 * the events that it has missed ({@link io.baton.projections.feed.Replay}). A position in the feed
 * ({@link io.baton.projections.feed.Positions}) means the same on every instance.
 */
package io.baton.projections.feed;
