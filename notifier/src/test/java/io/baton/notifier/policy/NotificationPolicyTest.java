package io.baton.notifier.policy;

import static io.baton.notifier.SampleRfi.EXPIRY;
import static io.baton.notifier.SampleRfi.IDA;
import static io.baton.notifier.SampleRfi.NOTHING_KNOWN;
import static io.baton.notifier.SampleRfi.OLE;
import static io.baton.notifier.SampleRfi.REFERRAL;
import static io.baton.notifier.SampleRfi.START;
import static io.baton.notifier.SampleRfi.SUBMISSION;
import static io.baton.notifier.SampleRfi.answer;
import static io.baton.notifier.SampleRfi.event;
import static io.baton.notifier.SampleRfi.reached;
import static io.baton.notifier.SampleRfi.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.Actor;
import io.baton.events.ActorKind;
import io.baton.events.DeclineReason;
import io.baton.events.Engagement;
import io.baton.events.LeadType;
import io.baton.events.LostReason;
import io.baton.events.Notification;
import io.baton.events.NotificationKind;
import io.baton.events.RecipientKind;
import io.baton.events.ReferralEvent;
import io.baton.events.RegistrationField;
import io.baton.events.RfiResult;
import io.baton.events.RfiVerdict;
import io.baton.events.Sealed;
import io.baton.events.TargetRefusal;
import io.baton.events.TargetResult;
import io.baton.events.TargetStanding;
import io.baton.events.Withdraw;
import io.baton.events.topics.EventKind;
import io.baton.records.SampleEvents;
import io.baton.records.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NotificationPolicyTest {
    @Test
    void partners_people_learn_what_to_register_and_what_to_correct() {
        assertThat(notifications(inquiry(EventKind.WON)).getFirst().getEligibleSolutions())
                .containsExactly("crm");
        Notification returned =
                notifications(inquiry(EventKind.REGISTRATION_RETURNED)).getFirst();
        assertThat(returned.getToCorrect()).containsExactly(RegistrationField.TOTAL_VALUE);
        assertThat(returned.getNotes()).isNotNull();
    }

    @Test
    void contacts_learn_the_deadline_and_the_wish_to_be_called() {
        Notification sent = notifications(event(EventKind.RECEIVED, rfi -> rfi.setDirectContact(true)))
                .getFirst();

        assertThat(sent.getExpiresAt()).isEqualTo(EXPIRY);
        assertThat(sent.getDirectContact()).isTrue();
    }

    @Test
    void a_person_listed_twice_gets_one_notification() {
        assertThat(notifications(event(EventKind.RECEIVED, rfi -> rfi.setContacts(List.of(IDA, IDA)))))
                .hasSize(1);
    }

    @Test
    void same_event_gives_the_same_notifications() {
        assertThat(notifications(qualified(EventKind.DECLINED)))
                .isEqualTo(notifications(qualified(EventKind.DECLINED)));
    }

    @Test
    void each_change_and_recipient_has_an_id_of_its_own() {
        List<Notification> all = List.of(
                notifications(event(EventKind.RECEIVED)).getFirst(),
                notifications(event(EventKind.RECEIVED)).getLast(),
                notifications(event(EventKind.REMINDER_DUE)).getFirst());

        assertThat(all).extracting(Notification::getNotificationId).doesNotHaveDuplicates();
    }

    @Test
    void reason_of_a_decline_is_for_the_sender_only() {
        assertThat(notifications(qualified(EventKind.DECLINED)))
                .extracting(Notification::getDeclineReason)
                .containsExactly(null, DeclineReason.NO_CAPACITY);
    }

    @Test
    void customer_learns_whom_the_partner_names_as_callers() {
        assertThat(callersOf(SampleEvents.COLLEAGUE)).containsExactly(SampleEvents.COLLEAGUE);
        assertThat(callersOf(OLE, SampleEvents.COLLEAGUE)).containsExactly(OLE, SampleEvents.COLLEAGUE);
    }

    @Test
    void colleagues_who_are_not_named_as_callers_work_on_it_unseen() {
        assertThat(callersOf()).containsExactly(IDA, OLE);
        assertThat(callersOf(OLE)).containsExactly(OLE);
    }

    @Test
    void who_is_named_as_a_caller_is_told_unless_they_accepted_it_themselves() {
        ReferralEvent accepted = inquiry(EventKind.ACCEPTED);
        Engagement engagement = accepted.getAfter().getEngagement();
        engagement.setCallers(List.of(IDA.getSubjectId(), OLE.getSubjectId()));
        accepted.getHeader().getActor().setUserId(OLE.getSubjectId());

        assertThat(notifications(accepted).stream().filter(mail -> mail.getKind() == NotificationKind.JOINED))
                .extracting(Notification::getRecipient)
                .containsExactly(IDA, SampleEvents.COLLEAGUE);
    }

    private static List<Sealed> callersOf(Sealed... named) {
        ReferralEvent accepted = inquiry(EventKind.ACCEPTED);
        accepted.getAfter()
                .getEngagement()
                .setCallers(Stream.of(named).map(Sealed::getSubjectId).toList());
        return notifications(accepted).getFirst().getCallers();
    }

    @Test
    void a_contact_of_the_location_who_is_named_as_a_colleague_is_not_told_of_it() {
        ReferralEvent accepted = inquiry(EventKind.ACCEPTED);
        accepted.getAfter().getEngagement().setColleagues(List.of(IDA));
        assertThat(notifications(accepted))
                .extracting(Notification::getKind)
                .containsExactly(NotificationKind.ACCEPTED);
    }

    @Test
    void who_has_left_the_location_gets_nothing_from_then_on() {
        List<ReferralEvent> events = Samples.events(List.of(
                Samples.nameContacts("name", SampleEvents.RFI, SampleEvents.NEWCOMER),
                Samples.decision("withdraw", SampleEvents.RFI)
                        .setActor(new Actor(ActorKind.CUSTOMER, null, "customer", "customer"))
                        .setWithdraw(new Withdraw())
                        .build()));
        assertThat(notifications(events.getLast()))
                .extracting(Notification::getRecipient)
                .containsExactly(SampleEvents.NEWCOMER);
    }

    @Test
    void sender_learns_how_it_was_won_or_lost() {
        assertThat(notifications(qualified(EventKind.WON)).getFirst().getWon().getSolutions())
                .containsExactly("erp", "crm");
        assertThat(notifications(qualified(EventKind.LOST)).getFirst().getLostReason())
                .isEqualTo(LostReason.PRICE);
    }

    @Test
    void a_decline_lists_the_state_of_the_other_targets() {
        Standings known = new Standings(
                Optional.of(taken()), Map.of("referral-2", new Standing(2, "ACCEPTED", "Contoso Services")));

        List<Notification> sent = NotificationPolicy.of(inquiry(EventKind.DECLINED), known, Advice.NONE);

        assertThat(sent.getFirst().getTargets())
                .containsExactly(
                        new TargetStanding("Contoso Services", "ACCEPTED", null, "hamburg"),
                        new TargetStanding("gone-emea", "REFUSED", "PROFILE_UNKNOWN", "hamburg"));
    }

    @Test
    void other_targets_are_listed_even_before_the_result_was_read() {
        Standings known =
                new Standings(Optional.empty(), Map.of("referral-2", new Standing(1, "RECEIVED", "Contoso Services")));

        assertThat(NotificationPolicy.of(inquiry(EventKind.EXPIRED), known, Advice.NONE)
                        .getFirst()
                        .getTargets())
                .containsExactly(new TargetStanding("Contoso Services", "RECEIVED", null, null));
    }

    @Test
    void customer_learns_who_has_the_rfi_and_what_was_refused() {
        Notification draft = RfiNotifications.draft(submission(), submission().getSubmitted(), SUBMISSION, START);

        Notification sent = RfiNotifications.of(
                        draft, taken(), new Standings(Optional.of(taken()), Map.of()), List.of())
                .getFirst();

        assertThat(sent.getKind()).isEqualTo(NotificationKind.RFI_TAKEN_IN);
        assertThat(sent.getRecipientKind()).isEqualTo(RecipientKind.CUSTOMER);
        assertThat(sent.getTargets())
                .containsExactly(
                        new TargetStanding("Northwind Systems", "RECEIVED", null, "hamburg"),
                        new TargetStanding("Contoso Services", "RECEIVED", null, "hamburg"),
                        new TargetStanding("gone-emea", "REFUSED", "PROFILE_UNKNOWN", "hamburg"));
    }

    private static RfiResult taken() {
        TargetResult refused = TargetResult.newBuilder()
                .setProfileId("gone-emea")
                .setLocation("hamburg")
                .setRefusal(TargetRefusal.PROFILE_UNKNOWN)
                .build();
        return answer(
                0,
                RfiVerdict.TAKEN_IN,
                reached("Northwind Systems", REFERRAL),
                reached("Contoso Services", "referral-2"),
                refused);
    }

    private static ReferralEvent inquiry(EventKind kind) {
        return SampleNotifications.event(kind, LeadType.CUSTOMER_INQUIRY);
    }

    private static ReferralEvent qualified(EventKind kind) {
        return SampleNotifications.event(kind, LeadType.SALES_QUALIFIED);
    }

    private static List<Notification> notifications(ReferralEvent event) {
        return NotificationPolicy.of(event, NOTHING_KNOWN, Advice.NONE);
    }
}
