package io.baton.lifecycle.referral;

import java.time.Instant;
import java.util.Optional;

/**
 * A change, with its version in the referral's history.
 *
 * @param version per referral, from 1, without gaps
 * @param occurredAt the append time of the decision, or the instant of the deadline
 * @param change what happened
 * @param decision the decision that led to it; absent for a deadline
 */
public record Event(long version, Instant occurredAt, Change change, Optional<Asked> decision) {}
