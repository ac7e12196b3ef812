package io.baton.projections.engine;

import io.baton.events.ReferralDecision;
import io.baton.events.RfiSubmission;
import io.baton.events.wire.SingleObjectSerde;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;

/** A hash of what is asked, without who, when and under which id: it tells a repeat from an id used twice. */
public final class Fingerprint {
    private static final SingleObjectSerde<ReferralDecision> DECISION = new SingleObjectSerde<>(ReferralDecision.class);
    private static final SingleObjectSerde<RfiSubmission> SUBMISSION = new SingleObjectSerde<>(RfiSubmission.class);

    private Fingerprint() {}

    public static long of(ReferralDecision decision) {
        return hash(DECISION.encode(ReferralDecision.newBuilder(decision)
                .setDecisionId("")
                .setActor(NOBODY)
                .setCorrelationId("")
                .setExpectedVersion(null)
                // What the program wants registered may have changed before a repeat.
                .setEligibleSolutions(List.of())
                .build()));
    }

    /** A publisher that sends an RFI again may stamp it anew: the time is no part of its content. */
    public static long of(RfiSubmission submission) {
        return hash(SUBMISSION.encode(RfiSubmission.newBuilder(submission)
                .setSubmittedAt(Instant.EPOCH)
                .build()));
    }

    private static final io.baton.events.Actor NOBODY =
            new io.baton.events.Actor(io.baton.events.ActorKind.UNKNOWN, null, "", "");

    private static long hash(byte[] bytes) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
