package io.baton.benchmarks.systems.kafka;

import io.baton.events.Change;
import io.baton.events.Deadline;
import io.baton.events.DeadlineKind;
import io.baton.events.Declined;
import io.baton.events.EventHeader;
import io.baton.events.Expired;
import io.baton.events.Flame;
import io.baton.events.Origin;
import io.baton.events.Received;
import io.baton.events.Referral;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.Rfi;
import io.baton.events.Stage;
import java.time.Instant;
import java.util.List;

/** Events of the contract's form, made by programs that know no rules but those that the script needs. */
public final class PlainEvents {
    private PlainEvents() {}

    /** @return the request was taken in, and its response window began */
    public static ReferralEvent received(ReferralDecision receive, Origin origin, Instant now) {
        Rfi rfi = receive.getReceive().getRfi();
        Instant due = now.plusMillis(receive.getReceive().getPolicy().getResponseWindowMillis());
        List<Deadline> deadlines = List.of(new Deadline(DeadlineKind.EXPIRY, due));
        Referral after = Referral.newBuilder()
                .setReferralId(receive.getReferralId())
                .setVersion(1L)
                .setStage(Stage.RECEIVED)
                .setReceivedAt(now)
                .setPolicyVersion(0)
                .setRfi(rfi)
                .setFlame(Flame.NONE)
                .setDeadlines(deadlines)
                .build();
        Change change = Change.newBuilder().setReceived(new Received(deadlines)).build();
        return event("received", after, now, origin, receive, change);
    }

    /** @return its partner has declined it */
    public static ReferralEvent declined(Referral before, ReferralDecision decline, Origin origin, Instant now) {
        Declined declined = new Declined(decline.getDecline().getReason(), null);
        Referral after =
                archived(before, Stage.DECLINED, now).setDeclined(declined).build();
        return event(
                "declined",
                after,
                now,
                origin,
                decline,
                Change.newBuilder().setDeclined(declined).build());
    }

    /** @return nobody answered before its deadline */
    public static ReferralEvent expired(Referral before, Origin origin) {
        Instant due = before.getDeadlines().getFirst().getAt();
        Referral after = archived(before, Stage.EXPIRED, due).build();
        return event(
                "expired",
                after,
                due,
                origin,
                null,
                Change.newBuilder().setExpired(new Expired()).build());
    }

    private static Referral.Builder archived(Referral before, Stage stage, Instant at) {
        return Referral.newBuilder(before)
                .setVersion(before.getVersion() + 1)
                .setStage(stage)
                .setDeadlines(List.of())
                .setArchivedAt(at);
    }

    private static ReferralEvent event(
            String kind, Referral after, Instant at, Origin origin, ReferralDecision decision, Change change) {
        EventHeader header = EventHeader.newBuilder()
                .setEventId(after.getReferralId() + "-" + after.getVersion())
                .setReferralId(after.getReferralId())
                .setRfiId(after.getRfi().getRfiId())
                .setPartnerId(after.getRfi().getPartnerId())
                .setVersion(after.getVersion())
                .setOccurredAt(at)
                .setKind(kind)
                .setDecisionId(decision == null ? null : decision.getDecisionId())
                .setCause(origin)
                .setCorrelationId(after.getRfi().getRfiId())
                .setActor(decision == null ? null : decision.getActor())
                .setPolicyVersion(0)
                .build();
        return new ReferralEvent(header, change, after);
    }
}
