package io.baton.notifier.policy;

import io.baton.events.CancelReason;
import io.baton.events.Cancelled;
import io.baton.events.LeadType;
import io.baton.events.Notification;
import io.baton.events.RecipientKind;
import io.baton.events.ReferralEvent;
import io.baton.events.Rfi;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiVerdict;
import io.baton.events.Sealed;
import io.baton.events.Sender;
import io.baton.events.Target;
import io.baton.events.TargetResult;
import io.baton.events.topics.EventKind;
import io.baton.notifier.SampleRfi;
import io.baton.notifier.policy.NotificationTable.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The notifications of the policy for the rows of {@link NotificationTable}. All their readers read English. */
final class SampleNotifications {
    private static final String ENGLISH = "en";

    private SampleNotifications() {}

    static List<Notification> at(Row row, LeadType lead) {
        return switch (row.event()) {
            case NotificationTable.RFI_TAKEN_IN ->
                answered(lead, RfiVerdict.TAKEN_IN, SampleRfi.reached("Northwind Systems", SampleRfi.REFERRAL));
            case NotificationTable.RFI_REACHED_NOBODY -> answered(lead, RfiVerdict.TAKEN_IN, SampleRfi.refused());
            case NotificationTable.NOBODY_FITS -> answered(lead, RfiVerdict.NO_PARTNER_FITS);
            case NotificationTable.CHOSEN_LATER -> chosenLater(lead);
            case NotificationTable.LATER_RELEASE -> of(SampleRfi.eventOfALaterRelease());
            case NotificationTable.CALLERS -> of(contactsCall(lead));
            case NotificationTable.WON_WITHOUT_REGISTRATION -> of(wonWithoutRegistration(lead));
            case NotificationTable.DUPLICATE -> of(cancelled(CancelReason.DUPLICATE, lead));
            case NotificationTable.SPAM -> of(cancelled(CancelReason.SPAM, lead));
            case NotificationTable.ACCEPTED_DUPLICATE -> of(acceptedDuplicate(lead));
            case NotificationTable.MAIL_TO_CUSTOMER -> of(mail(EventKind.MAIL_REQUESTED, RecipientKind.CUSTOMER, lead));
            case NotificationTable.ACCEPTED_MAIL + "customer" ->
                of(mail(EventKind.ACCEPTED, RecipientKind.CUSTOMER, lead));
            case NotificationTable.ACCEPTED_MAIL + "sender" -> of(mail(EventKind.ACCEPTED, RecipientKind.SENDER, lead));
            case NotificationTable.ACCEPTED_MAIL + "contacts" ->
                of(mail(EventKind.ACCEPTED, RecipientKind.CONTACT, lead));
            default -> of(event(row.kind().orElseThrow(), lead));
        };
    }

    static ReferralEvent event(EventKind kind, LeadType lead) {
        return SampleRfi.event(kind, rfi -> asLead(rfi, lead));
    }

    private static void asLead(Rfi rfi, LeadType lead) {
        rfi.setLanguage(ENGLISH);
        rfi.setLeadType(lead);
        rfi.setSender(lead == LeadType.CUSTOMER_INQUIRY ? null : SampleRfi.SENDER);
    }

    private static ReferralEvent contactsCall(LeadType lead) {
        ReferralEvent accepted = event(EventKind.ACCEPTED, lead);
        accepted.getAfter().getEngagement().setCallers(callers(accepted));
        return accepted;
    }

    private static List<String> callers(ReferralEvent event) {
        return event.getAfter().getRfi().getContacts().stream()
                .map(Sealed::getSubjectId)
                .toList();
    }

    private static ReferralEvent wonWithoutRegistration(LeadType lead) {
        ReferralEvent won = event(EventKind.WON, lead);
        won.getAfter().setRegistration(null);
        return won;
    }

    /** @param at the event after which it is asked for */
    private static ReferralEvent mail(EventKind at, RecipientKind to, LeadType lead) {
        ReferralEvent event = event(EventKind.MAIL_REQUESTED, lead);
        event.getChange().getMailRequested().setTo(to);
        if (at != EventKind.MAIL_REQUESTED) event.setAfter(event(at, lead).getAfter());
        return event;
    }

    private static ReferralEvent cancelled(CancelReason reason, LeadType lead) {
        ReferralEvent event = event(EventKind.CANCELLED, lead);
        Cancelled cancelled = new Cancelled(reason, null, null, null);
        event.getChange().setCancelled(cancelled);
        event.getAfter().setCancelled(cancelled);
        return event;
    }

    private static ReferralEvent acceptedDuplicate(LeadType lead) {
        ReferralEvent event = cancelled(CancelReason.DUPLICATE, lead);
        event.getAfter()
                .setEngagement(event(EventKind.ACCEPTED, lead).getAfter().getEngagement());
        return event;
    }

    private static List<Notification> of(ReferralEvent event) {
        return NotificationPolicy.of(event, SampleRfi.NOTHING_KNOWN, Advice.NONE);
    }

    private static List<Notification> chosenLater(LeadType lead) {
        TargetResult refused = SampleRfi.refused();
        RfiResult answer = SampleRfi.answer(
                0, RfiVerdict.TAKEN_IN, SampleRfi.reached("Northwind Systems", SampleRfi.REFERRAL), refused);
        RfiSubmission submission = submission(lead);
        submission.setFurther(submission.getSubmitted());
        submission.getFurther().setTargets(List.of(new Target(refused.getProfileId(), refused.getLocation())));
        submission.setSubmitted(null);
        Notification draft = FurtherTargets.draft(submission, SampleRfi.SUBMISSION, SampleRfi.START);
        return List.of(FurtherTargets.notReached(
                draft,
                FurtherTargets.refused(draft, answer).orElseThrow(),
                new Standings(Optional.of(answer), Map.of()),
                List.of()));
    }

    private static RfiSubmission submission(LeadType lead) {
        RfiSubmission submission = SampleRfi.submission();
        submission.getSubmitted().setLeadType(lead);
        submission.getSubmitted().setLanguage(ENGLISH);
        if (lead != LeadType.CUSTOMER_INQUIRY)
            submission.getSubmitted().setSender(new Sender("Nina Sand", "nina@program.example", null));
        return submission;
    }

    private static List<Notification> answered(LeadType lead, RfiVerdict verdict, TargetResult... targets) {
        RfiSubmission submission = submission(lead);
        RfiResult answer = SampleRfi.answer(0, verdict, targets);
        return RfiNotifications.of(
                RfiNotifications.draft(submission, submission.getSubmitted(), SampleRfi.SUBMISSION, SampleRfi.START),
                answer,
                new Standings(Optional.of(answer), Map.of()),
                List.of());
    }
}
