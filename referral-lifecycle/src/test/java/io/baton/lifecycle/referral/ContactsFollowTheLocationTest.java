package io.baton.lifecycle.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.contacts.Participants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** L3: a referral belongs to its location; L4: the customer hears of those whom the partner names as callers. */
class ContactsFollowTheLocationTest {
    private static final Instant SOON = Given.START.plus(Duration.ofMinutes(5));
    private static final String NORA = "nora";

    @Test
    void the_new_contact_decides_and_who_has_left_knows_of_nothing() {
        Referral.Full handedOver = after(Given.received(), byEngine(Given.nameContacts(NORA)));
        assertThat(handedOver.contacts()).containsExactly(NORA);
        assertThat(judge(handedOver, byUser(NORA, Given.accept()))).isInstanceOf(Verdict.Granted.class);
        assertThat(judge(handedOver, byUser(Given.CONTACT, Given.accept())))
                .isEqualTo(new Verdict.Refused(Refusal.of(Refusal.Reason.UNKNOWN_REFERRAL)));
    }

    @Test
    void history_says_who_joined_and_who_left() {
        assertThat(judge(Given.received(), byEngine(Given.nameContacts(Given.CONTACT, NORA))))
                .isEqualTo(new Verdict.Granted(new Change.ContactsChanged(
                        List.of(Given.colleague(Given.CONTACT), Given.colleague(NORA)), List.of(NORA), List.of())));
        assertThat(judge(Given.received(), byEngine(Given.nameContacts())))
                .isEqualTo(
                        new Verdict.Granted(new Change.ContactsChanged(List.of(), List.of(), List.of(Given.CONTACT))));
    }

    @Test
    void nothing_else_changes() {
        Referral.Received before = Given.received();
        Referral.Received after = (Referral.Received) after(before, byEngine(Given.nameContacts(NORA)));
        assertThat(after.deadlines()).isEqualTo(before.deadlines());
        assertThat(after.flame()).isEqualTo(before.flame());
        assertThat(after.rfi().with(before.rfi().contacts())).isEqualTo(before.rfi());
    }

    @Test
    void the_same_contacts_in_another_order_are_no_change() {
        Referral.Full two = after(Given.received(), byEngine(Given.nameContacts(Given.CONTACT, NORA)));
        Asked again = Given.asked("again", Actor.Kind.ENGINE, Given.nameContacts(NORA, Given.CONTACT));
        assertThat(judge(two, again)).isEqualTo(new Verdict.Refused(Refusal.invalid("contacts")));
    }

    @Test
    void an_accepted_referral_keeps_its_people() {
        assertThat(judge(Given.accepted(), byEngine(Given.nameContacts(NORA))))
                .isEqualTo(new Verdict.Refused(Refusal.of(Refusal.Reason.ALREADY_ACCEPTED)));
    }

    @Test
    void people_of_an_accepted_referral_are_handed_over_wherever_they_come_from() {
        Decision replace = new Decision.ChangeContact(Given.CONTACT, Given.colleague(NORA));
        Referral.Full replaced = after(Given.accepted(), Given.byPartner("d", replace));
        assertThat(replaced.contacts()).containsExactlyInAnyOrder(NORA, Given.COLLEAGUE);
        Decision remove = new Decision.RemoveContact(NORA);
        assertThat(after(replaced, Given.byPartner("e", remove)).contacts()).containsExactly(Given.COLLEAGUE);
    }

    @Test
    void the_contact_who_accepts_calls_the_customer_unless_others_are_named() {
        Referral.Full two = after(Given.received(), byEngine(Given.nameContacts(Given.CONTACT, NORA)));
        assertThat(callers(two, byUser(NORA, Given.accept()))).containsExactly(NORA);
        assertThat(callers(two, byUser(NORA, naming(Given.COLLEAGUE)))).containsExactly(Given.COLLEAGUE);
        assertThat(callers(two, Given.byPartner("d", Given.accept()))).containsExactly(Given.CONTACT, NORA);
    }

    @Test
    void nobody_is_named_as_a_caller_who_is_not_on_the_referral() {
        assertThat(judge(Given.received(), Given.byPartner("d", naming("stranger"))))
                .isEqualTo(new Verdict.Refused(Refusal.invalid("callers")));
    }

    private static List<String> callers(Referral before, Asked accept) {
        Referral.Full accepted = after(before, accept);
        Engagement engagement = accepted.recorded().orElseThrow();
        return new Participants<>(accepted.rfi().contacts(), engagement.colleagues(), Sealed::subjectId)
                .callers(engagement.callers()).stream().map(Sealed::subjectId).toList();
    }

    private static Decision naming(String caller) {
        Decision.Accept accept = Given.accept();
        return new Decision.Accept(
                accept.name(),
                accept.value(),
                accept.purchaseDate(),
                accept.notes(),
                accept.crmId(),
                accept.campaignId(),
                accept.colleagues(),
                List.of(caller));
    }

    private static Asked byEngine(Decision what) {
        return Given.asked("named", Actor.Kind.ENGINE, what);
    }

    private static Asked byUser(String person, Decision what) {
        return new Asked("by-" + person, what.hashCode(), Given.user(person), OptionalLong.empty(), what);
    }

    private static Verdict judge(Referral referral, Asked asked) {
        return Lifecycle.judge(referral, asked, SOON).verdict();
    }

    private static Referral.Full after(Referral referral, Asked asked) {
        return Optional.of(Lifecycle.judge(referral, asked, SOON).steps())
                .map(List::getLast)
                .orElseThrow()
                .after();
    }
}
