package io.baton.kafka.cloudevents;

import io.baton.events.DealOutcome;
import io.baton.events.DecisionResult;
import io.baton.events.EventHeader;
import io.baton.events.Notification;
import io.baton.events.OutcomeKind;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.topics.Ids;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What a record says has happened, in the terms of CloudEvents 1.0.2. It is made of the record alone, so the same record always has the
 * same id, and two records of a topic with the same id say the same.
 *
 * @param id unique within its topic
 * @param type of a kind that stays, as {@code io.baton.referral.accepted.v1}
 * @param subject the referral or RFI that it is about, or the empty string
 * @param time when it happened
 */
record CloudEvent(String id, String type, String subject, Instant time) {
    CloudEvent {
        id = text(id);
        subject = text(subject);
    }

    /** A later release's kind has a type, too. */
    static CloudEvent of(ReferralEvent event) {
        EventHeader header = event.getHeader();
        return new CloudEvent(
                header.getEventId(), referral(header.getKind()), header.getReferralId(), header.getOccurredAt());
    }

    static String referral(String kind) {
        return "io.baton.referral." + kind + ".v1";
    }

    /**
     * An RFI has a result for each submission of it, and one more of the same submission whenever further targets have answered or the
     * customer takes back that it may go on to others.
     */
    static CloudEvent of(RfiResult result) {
        String id = result.getRfiId()
                + '-'
                + result.getOrigin().getPartition()
                + '-'
                + result.getOrigin().getOffset()
                + '-'
                + result.getTargets().size()
                + (result.getReroutingConsent() ? "-consent" : "");
        return new CloudEvent(id, "io.baton.rfi.answered.v1", result.getRfiId(), result.getAppendedAt());
    }

    /** The same decision may be asked again later, and the same id may come with another content. */
    static CloudEvent of(DecisionResult result) {
        String id = result.getDecisionId()
                + '-'
                + Long.toHexString(result.getFingerprint())
                + '-'
                + result.getDecidedAt().toEpochMilli()
                + '-'
                + (result.getAccepted()
                        ? String.valueOf(result.getVersion())
                        : result.getRefusal().name());
        return new CloudEvent(id, decision(result.getAccepted()), result.getReferralId(), result.getDecidedAt());
    }

    static String decision(boolean accepted) {
        return accepted ? "io.baton.decision.accepted.v1" : "io.baton.decision.refused.v1";
    }

    /** A correction is an outcome of its own, with the next revision. */
    static CloudEvent of(DealOutcome outcome) {
        return new CloudEvent(
                outcome.getReferralId() + '-' + outcome.getRevision(),
                deal(outcome.getOutcome()),
                outcome.getReferralId(),
                Optional.ofNullable(outcome.getCorrectedAt()).orElse(outcome.getArchivedAt()));
    }

    static String deal(OutcomeKind outcome) {
        return "io.baton.deal." + outcome.name().toLowerCase(Locale.ROOT) + ".v1";
    }

    static CloudEvent of(Notification notification) {
        return new CloudEvent(
                notification.getNotificationId(),
                "io.baton.notification.requested.v1",
                Optional.ofNullable(notification.getReferralId()).orElse(notification.getRfiId()),
                notification.getOccurredAt());
    }

    /** CloudEvents know no control characters; an id that somebody has sent us with one stands here as its hash. */
    private static String text(String sent) {
        for (int i = 0; i < sent.length(); i++) if (Character.isISOControl(sent.charAt(i))) return Ids.hash(sent);
        return sent;
    }
}
