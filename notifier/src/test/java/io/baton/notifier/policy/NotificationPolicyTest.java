package io.baton.notifier.policy;

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

import io.baton.events.Change;
import io.baton.events.DeclineReason;
import io.baton.events.LeadType;
import io.baton.events.LostReason;
import io.baton.events.Notification;
import io.baton.events.NotificationKind;
import io.baton.events.RecipientKind;
import io.baton.events.ReferralEvent;
import io.baton.events.RegistrationField;
import io.baton.events.RfiResult;
import io.baton.events.RfiVerdict;
import io.baton.events.TargetRefusal;
import io.baton.events.TargetResult;
import io.baton.events.TargetStanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NotificationPolicyTest {
    private static final Map<String, List<String>> TOLD = Map.ofEntries(
            Map.entry("received", List.of("RECEIVED to CONTACT", "RECEIVED to CONTACT")),
            Map.entry("reminderDue", List.of("REMINDER to CONTACT", "REMINDER to CONTACT")),
            Map.entry("lastCallDue", List.of("LAST_CALL to CONTACT", "LAST_CALL to CONTACT")),
            Map.entry("accepted", List.of("ACCEPTED to CUSTOMER", "ACCEPTED to SENDER if qualified")),
            Map.entry("declined", List.of("DECLINED to CUSTOMER", "DECLINED to SENDER if qualified")),
            Map.entry("expired", List.of("EXPIRED to CUSTOMER if inquiry", "EXPIRED to SENDER if qualified")),
            Map.entry("withdrawn", List.of("WITHDRAWN to CONTACT", "WITHDRAWN to CONTACT")),
            Map.entry(
                    "won",
                    List.of(
                            "WON to SENDER if qualified",
                            "REGISTRATION_OPEN to CONTACT",
                            "REGISTRATION_OPEN to CONTACT")),
            Map.entry("lost", List.of("LOST to SENDER if qualified")),
            Map.entry(
                    "registrationReturned",
                    List.of("REGISTRATION_RETURNED to CONTACT", "REGISTRATION_RETURNED to CONTACT")),
            Map.entry(
                    "registrationApproved",
                    List.of("REGISTRATION_APPROVED to CONTACT", "REGISTRATION_APPROVED to CONTACT")),
            Map.entry(
                    "registrationDeclined",
                    List.of("REGISTRATION_DECLINED to CONTACT", "REGISTRATION_DECLINED to CONTACT")));
    /** Only the page changes (L8), or the partner knows, having done it. */
    private static final List<String> NOBODY = List.of(
            "directContactWindowElapsed",
            "edited",
            "contactAdded",
            "contactChanged",
            "contactRemoved",
            "registrationSaved",
            "registrationSubmitted");

    @Test
    void nobody_is_told_of_what_a_later_release_adds() {
        assertThat(told(qualified("somethingOfALaterRelease"))).isEmpty();
    }

    @Test
    void whom_a_change_concerns_is_decided_for_every_change_that_there_is() {
        assertThat(Change.getClassSchema().getFields())
                .extracting(Schema.Field::name)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(TOLD.keySet().stream(), NOBODY.stream()).toList());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void change_is_told_to_whom_it_concerns_and_to_nobody_else(String change, boolean qualified) {
        List<String> expected = TOLD.getOrDefault(change, List.of()).stream()
                .filter(row -> !row.endsWith(qualified ? " if inquiry" : " if qualified"))
                .map(row -> row.replaceAll(" if .*", ""))
                .toList();

        assertThat(told(qualified ? qualified(change) : inquiry(change)))
                .extracting(told -> told.getKind() + " to " + told.getRecipientKind())
                .containsExactlyElementsOf(expected);
    }

    private static Stream<Arguments> changes() {
        return Stream.concat(TOLD.keySet().stream(), NOBODY.stream())
                .flatMap(change -> Stream.of(Arguments.of(change, true), Arguments.of(change, false)));
    }

    @Test
    void deal_without_eligible_solution_asks_for_no_registration() {
        ReferralEvent won = inquiry("won");
        won.getAfter().setRegistration(null);

        assertThat(told(won)).isEmpty();
    }

    @Test
    void partners_people_learn_what_to_register_and_what_to_correct() {
        assertThat(told(inquiry("won")).getFirst().getEligibleSolutions()).containsExactly("erp");
        Notification returned = told(inquiry("registrationReturned")).getFirst();
        assertThat(returned.getToCorrect()).containsExactly(RegistrationField.TOTAL_VALUE);
        assertThat(returned.getNotes()).isNotNull();
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

        List<Notification> told = NotificationPolicy.of(inquiry("declined"), known, Advice.NONE);

        assertThat(told.getFirst().getTargets())
                .containsExactly(
                        new TargetStanding("Contoso Services", "ACCEPTED", null),
                        new TargetStanding("gone-emea", "REFUSED", "PROFILE_UNKNOWN"));
    }

    @Test
    void others_are_told_of_even_before_the_answer_was_read() {
        Standings known =
                new Standings(Optional.empty(), Map.of("referral-2", new Standing(1, "RECEIVED", "Contoso Services")));

        assertThat(NotificationPolicy.of(inquiry("expired"), known, Advice.NONE)
                        .getFirst()
                        .getTargets())
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
        return NotificationPolicy.of(event, NOTHING_KNOWN, Advice.NONE);
    }
}
