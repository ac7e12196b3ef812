package io.baton.notifier.policy;

import static io.baton.notifier.Samples.CUSTOMER;
import static io.baton.notifier.Samples.EXPIRY;
import static io.baton.notifier.Samples.IDA;
import static io.baton.notifier.Samples.NOTHING_KNOWN;
import static io.baton.notifier.Samples.OLE;
import static io.baton.notifier.Samples.REFERRAL;
import static io.baton.notifier.Samples.SENDER;
import static io.baton.notifier.Samples.START;
import static io.baton.notifier.Samples.SUBMISSION;
import static io.baton.notifier.Samples.answer;
import static io.baton.notifier.Samples.event;
import static io.baton.notifier.Samples.reached;
import static io.baton.notifier.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.baton.events.DeclineReason;
import io.baton.events.LeadType;
import io.baton.events.LostReason;
import io.baton.events.Notification;
import io.baton.events.NotificationKind;
import io.baton.events.RecipientKind;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.RfiVerdict;
import io.baton.events.TargetRefusal;
import io.baton.events.TargetResult;
import io.baton.events.TargetStanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationPolicyTest {
    @ParameterizedTest
    @CsvSource({"received, RECEIVED", "reminderDue, REMINDER", "lastCallDue, LAST_CALL", "withdrawn, WITHDRAWN"})
    void contacts_are_told(String change, NotificationKind kind) {
        assertThat(told(inquiry(change)))
                .extracting(Notification::getKind, Notification::getRecipientKind, Notification::getRecipient)
                .containsExactly(tuple(kind, RecipientKind.CONTACT, IDA), tuple(kind, RecipientKind.CONTACT, OLE));
    }

    @ParameterizedTest
    @CsvSource({"accepted, ACCEPTED", "declined, DECLINED"})
    void customer_and_sender_are_told_of_the_answer(String change, NotificationKind kind) {
        assertThat(told(qualified(change)))
                .extracting(Notification::getKind, Notification::getRecipientKind, Notification::getRecipient)
                .containsExactly(tuple(kind, RecipientKind.CUSTOMER, null), tuple(kind, RecipientKind.SENDER, SENDER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accepted", "declined", "expired"})
    void customer_of_an_inquiry_is_told_alone(String change) {
        assertThat(told(inquiry(change)))
                .extracting(Notification::getRecipientKind, Notification::getCustomer, Notification::getLanguage)
                .containsExactly(tuple(RecipientKind.CUSTOMER, CUSTOMER, "de"));
    }

    @ParameterizedTest
    @CsvSource({"expired, EXPIRED", "won, WON", "lost, LOST"})
    void sender_alone_is_told_how_a_qualified_lead_ended(String change, NotificationKind kind) {
        assertThat(told(qualified(change)))
                .extracting(Notification::getKind, Notification::getRecipientKind)
                .containsExactly(tuple(kind, RecipientKind.SENDER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"directContactWindowElapsed", "somethingOfALaterRelease"})
    void nobody_is_told_of_what_only_the_page_shows_or_nobody_knows(String change) {
        assertThat(told(qualified(change))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"won", "lost"})
    void nobody_is_told_how_an_inquiry_ended(String change) {
        assertThat(told(inquiry(change))).isEmpty();
    }

    @Test
    void contacts_learn_the_deadline_and_the_wish_to_be_called() {
        Notification told =
                told(event("received", 1, rfi -> rfi.setDirectContact(true))).getFirst();

        assertThat(told.getExpiresAt()).isEqualTo(EXPIRY);
        assertThat(told.getDirectContact()).isTrue();
    }

    @Test
    void somebody_listed_twice_is_told_once() {
        assertThat(told(event("received", 1, rfi -> rfi.setContacts(List.of(IDA, IDA)))))
                .hasSize(1);
    }

    @Test
    void same_event_gives_the_same_notifications() {
        assertThat(told(qualified("declined"))).isEqualTo(told(qualified("declined")));
    }

    @Test
    void each_change_and_recipient_has_an_id_of_its_own() {
        List<Notification> all = List.of(
                told(event("received", 1)).getFirst(),
                told(event("received", 1)).getLast(),
                told(event("reminderDue", 2)).getFirst());

        assertThat(all).extracting(Notification::getNotificationId).doesNotHaveDuplicates();
    }

    @Test
    void reason_of_a_decline_is_for_the_sender_only() {
        assertThat(told(qualified("declined")))
                .extracting(Notification::getDeclineReason)
                .containsExactly(null, DeclineReason.NO_CAPACITY);
    }

    @Test
    void customer_learns_who_will_call() {
        assertThat(told(inquiry("accepted")).getFirst().getCallers()).containsExactly(IDA, OLE);
    }

    @Test
    void sender_learns_how_it_was_won_or_lost() {
        assertThat(told(qualified("won")).getFirst().getWon().getSolutions()).containsExactly("erp");
        assertThat(told(qualified("lost")).getFirst().getLostReason()).isEqualTo(LostReason.PRICE);
    }

    @Test
    void declined_tells_how_the_others_stand() {
        Standings known = new Standings(
                Optional.of(taken()), Map.of("referral-2", new Standing(2, "ACCEPTED", "Contoso Services")));

        List<Notification> told = NotificationPolicy.of(inquiry("declined"), known);

        assertThat(told.getFirst().getTargets())
                .containsExactly(
                        new TargetStanding("Contoso Services", "ACCEPTED", null),
                        new TargetStanding("gone-emea", "REFUSED", "PROFILE_UNKNOWN"));
    }

    @Test
    void others_are_told_of_even_before_the_answer_was_read() {
        Standings known =
                new Standings(Optional.empty(), Map.of("referral-2", new Standing(1, "RECEIVED", "Contoso Services")));

        assertThat(NotificationPolicy.of(inquiry("expired"), known).getFirst().getTargets())
                .containsExactly(new TargetStanding("Contoso Services", "RECEIVED", null));
    }

    @Test
    void customer_learns_who_has_the_rfi_and_what_was_refused() {
        Notification draft = NotificationPolicy.draft(submission(), submission().getSubmitted(), SUBMISSION, START);

        Notification told = NotificationPolicy.takenIn(draft, taken(), new Standings(Optional.of(taken()), Map.of()));

        assertThat(told.getKind()).isEqualTo(NotificationKind.RFI_TAKEN_IN);
        assertThat(told.getRecipientKind()).isEqualTo(RecipientKind.CUSTOMER);
        assertThat(told.getTargets())
                .containsExactly(
                        new TargetStanding("Northwind Systems", "RECEIVED", null),
                        new TargetStanding("Contoso Services", "RECEIVED", null),
                        new TargetStanding("gone-emea", "REFUSED", "PROFILE_UNKNOWN"));
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

    private static ReferralEvent inquiry(String kind) {
        return event(kind, 2);
    }

    private static ReferralEvent qualified(String kind) {
        return event(kind, 2, rfi -> rfi.setLeadType(LeadType.SALES_QUALIFIED).setSender(SENDER));
    }

    private static List<Notification> told(ReferralEvent event) {
        return NotificationPolicy.of(event, NOTHING_KNOWN);
    }
}
