package io.baton.notifier;

import io.baton.events.Notification;
import io.baton.events.Origin;
import io.baton.events.Person;
import io.baton.events.ReferralEvent;
import io.baton.events.Rfi;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiVerdict;
import io.baton.events.Sealed;
import io.baton.events.TargetRefusal;
import io.baton.events.TargetResult;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.EventKind;
import io.baton.notifier.policy.Advice;
import io.baton.notifier.policy.NotificationPolicy;
import io.baton.notifier.policy.Standings;
import io.baton.records.SampleEvents;
import io.baton.records.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The records of one RFI as the notifier reads them. The rules make its events: see {@link SampleEvents}. */
public final class SampleRfi {
    public static final Instant START = Samples.START;
    public static final Instant EXPIRY = Instant.parse("2027-03-15T09:00:00Z");
    public static final String RFI = SampleEvents.RFI;
    public static final String REFERRAL = Samples.referralId(RFI);
    public static final Origin SUBMISSION = new Origin("rfi-submissions", 0, 0L);
    public static final Sealed IDA = person("Ida Kern", "ida@northwind.example");
    public static final Sealed OLE = person("Ole Brandt", "ole@northwind.example");
    public static final Sealed SENDER = person("Nina Sand", "nina@program.example");
    public static final Standings NOTHING_KNOWN = new Standings(Optional.empty(), Map.of());

    private static final String NEED = "Help with <introducing> an ERP system";

    private SampleRfi() {}

    public static Sealed person(String name, String email) {
        return Sealing.person(new Person(name, email, null, null));
    }

    public static RfiSubmission submission() {
        return Samples.rfi(RFI, rfi -> rfi.setNeed(NEED));
    }

    /** The result of the submission at this offset, with these targets. */
    public static RfiResult answer(long offset, RfiVerdict verdict, TargetResult... targets) {
        return RfiResult.newBuilder()
                .setRfiId(RFI)
                .setVerdict(verdict)
                .setTargets(List.of(targets))
                .setOrigin(new Origin("rfi-submissions", 0, offset))
                .setAppendedAt(START)
                .setContentHash(1)
                .build();
    }

    public static TargetResult reached(String partnerName, String referralId) {
        return TargetResult.newBuilder()
                .setProfileId("profile-of-" + partnerName)
                .setLocation("hamburg")
                .setPartnerName(partnerName)
                .setReferralId(referralId)
                .build();
    }

    /** A target whose profile takes no requests. */
    public static TargetResult refused() {
        return TargetResult.newBuilder()
                .setProfileId("gone-emea")
                .setLocation("hamburg")
                .setRefusal(TargetRefusal.PROFILE_NOT_ACTIVE)
                .build();
    }

    public static ReferralEvent event(EventKind kind) {
        return event(kind, rfi -> {});
    }

    /** An event of the referral, which was received with the RFI changed like this. */
    public static ReferralEvent event(EventKind kind, Consumer<Rfi> change) {
        return SampleEvents.of(kind, rfi -> {
            rfi.setPartnerName("Northwind Systems");
            rfi.setContacts(List.of(IDA, OLE));
            rfi.setNeed(Sealing.text(rfi.getCustomer().getSubjectId(), NEED));
            change.accept(rfi);
        });
    }

    /** An event of a kind that only a later release knows. */
    public static ReferralEvent eventOfALaterRelease() {
        ReferralEvent event = event(EventKind.RECEIVED);
        event.getHeader().setKind("somethingOfALaterRelease");
        return event;
    }

    /** The first contact's notification of a new referral. */
    public static Notification notification(String id) {
        Notification notification = NotificationPolicy.of(event(EventKind.RECEIVED), NOTHING_KNOWN, Advice.NONE)
                .getFirst();
        return Notification.newBuilder(notification).setNotificationId(id).build();
    }

    public static Notification toSomebodyElse(String id) {
        Notification notification = notification(id);
        notification.setRecipient(OLE);
        return notification;
    }
}
