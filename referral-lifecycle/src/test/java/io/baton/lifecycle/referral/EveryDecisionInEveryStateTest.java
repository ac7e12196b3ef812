package io.baton.lifecycle.referral;

import static io.baton.lifecycle.referral.Refusal.Reason.ALREADY_ACCEPTED;
import static io.baton.lifecycle.referral.Refusal.Reason.ALREADY_RECEIVED;
import static io.baton.lifecycle.referral.Refusal.Reason.NOT_ALLOWED;
import static io.baton.lifecycle.referral.Refusal.Reason.NOT_YET_ACCEPTED;
import static io.baton.lifecycle.referral.Refusal.Reason.NOT_YET_WON;
import static io.baton.lifecycle.referral.Refusal.Reason.NO_OPEN_REGISTRATION;
import static io.baton.lifecycle.referral.Refusal.Reason.REGISTRATION_IN_REVIEW;
import static io.baton.lifecycle.referral.Refusal.Reason.REGISTRATION_NOT_IN_REVIEW;
import static io.baton.lifecycle.referral.Refusal.Reason.UNKNOWN_CONTACT;
import static io.baton.lifecycle.referral.Refusal.Reason.UNKNOWN_REFERRAL;
import static io.baton.lifecycle.registration.RegistrationField.COUNTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.referral.Actor.Kind;
import io.baton.lifecycle.referral.Refusal.Reason;
import io.baton.lifecycle.registration.RegistrationDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state × every decision × every side. A cell is the change that it becomes, or the reason why not. */
public class EveryDecisionInEveryStateTest {
    private static final Instant NOW = Given.START.plus(Duration.ofHours(2));
    private static final String RECEIVED = "Received";
    private static final String ACCEPTED = "Accepted";
    private static final String DECLINED = "Declined";
    private static final String WITHDRAWN = "Withdrawn";
    private static final String WON = "Won";
    private static final String LOST = "Lost";
    private static final String FILED = "RegistrationSubmitted";
    private static final String SAVED = "RegistrationSaved";
    private static final String SENT_BACK = "RegistrationReturned";
    private static final String APPROVED = "RegistrationApproved";
    private static final String NOT_APPROVED = "RegistrationDeclined";

    record Case(String state, Referral referral, String decision, Decision what, Kind side, String expected) {
        @Override
        public String toString() {
            return state + ", " + decision + " by " + side + " → " + expected;
        }
    }

    /**
     * What the side that may ask gets, per decision: receive, accept, decline, win, lose, withdraw,
     * edit, addContact, changeContact, removeContact, the last two of a contact that is not there,
     * register, saveRegistration, approveRegistration, declineRegistration, returnRegistration.
     */
    private static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        row(
                cases,
                "unknown",
                new Referral.Unknown(),
                RECEIVED,
                UNKNOWN_REFERRAL,
                UNKNOWN_REFERRAL,
                UNKNOWN_REFERRAL,
                UNKNOWN_REFERRAL,
                UNKNOWN_REFERRAL,
                UNKNOWN_REFERRAL,
                UNKNOWN_REFERRAL,
                UNKNOWN_REFERRAL,
                UNKNOWN_REFERRAL,
                UNKNOWN_REFERRAL,
                UNKNOWN_REFERRAL,
                UNKNOWN_REFERRAL,
                UNKNOWN_REFERRAL,
                UNKNOWN_REFERRAL,
                UNKNOWN_REFERRAL,
                UNKNOWN_REFERRAL);
        row(
                cases,
                "received",
                Given.received(),
                ALREADY_RECEIVED,
                ACCEPTED,
                DECLINED,
                NOT_YET_ACCEPTED,
                NOT_YET_ACCEPTED,
                WITHDRAWN,
                NOT_YET_ACCEPTED,
                NOT_YET_ACCEPTED,
                NOT_YET_ACCEPTED,
                NOT_YET_ACCEPTED,
                NOT_YET_ACCEPTED,
                NOT_YET_ACCEPTED,
                NOT_YET_WON,
                NOT_YET_WON,
                NOT_YET_WON,
                NOT_YET_WON,
                NOT_YET_WON);
        row(
                cases,
                "accepted",
                Given.accepted(),
                ALREADY_RECEIVED,
                ALREADY_ACCEPTED,
                ALREADY_ACCEPTED,
                WON,
                LOST,
                ALREADY_ACCEPTED,
                "Edited",
                "ContactAdded",
                "ContactChanged",
                "ContactRemoved",
                UNKNOWN_CONTACT,
                UNKNOWN_CONTACT,
                NOT_YET_WON,
                NOT_YET_WON,
                NOT_YET_WON,
                NOT_YET_WON,
                NOT_YET_WON);
        for (Outcome outcome : Outcome.values()) {
            Reason registering = outcome == Outcome.WON ? NO_OPEN_REGISTRATION : Reason.valueOf("ALREADY_" + outcome);
            Referral.Archived archived = Given.archived(outcome);
            for (Referral.Closed closed : List.of(archived, archived.remembered()))
                ended(cases, outcome, closed, registering, registering, registering, registering, registering);
        }
        Reason notInReview = REGISTRATION_NOT_IN_REVIEW;
        ended(cases, Outcome.WON, Given.toRegister(), FILED, SAVED, notInReview, notInReview, notInReview);
        ended(cases, Outcome.WON, Given.returned(COUNTRY), FILED, SAVED, notInReview, notInReview, notInReview);
        Reason inReview = REGISTRATION_IN_REVIEW;
        ended(cases, Outcome.WON, Given.inReview(), inReview, inReview, APPROVED, NOT_APPROVED, SENT_BACK);
        for (Decision review : List.of(new Decision.ApproveRegistration(), Given.declineRegistration())) {
            Reason closed = NO_OPEN_REGISTRATION;
            ended(cases, Outcome.WON, Given.registered(review), closed, closed, closed, closed, closed);
        }
        return cases.stream();
    }

    /** Whatever is asked of a referral that has ended is refused, but for its registration. */
    private static void ended(List<Case> cases, Outcome outcome, Referral.Closed referral, Object... registration) {
        List<Object> expected = new ArrayList<>(Collections.nCopies(12, Reason.valueOf("ALREADY_" + outcome)));
        expected.set(0, ALREADY_RECEIVED);
        expected.addAll(List.of(registration));
        row(cases, described(referral), referral, expected.toArray());
    }

    private static String described(Referral.Closed referral) {
        String state = referral.getClass().getSimpleName() + " as " + referral.outcome();
        return referral instanceof Referral.Archived archived
                ? archived.registration()
                        .map(registration ->
                                state + ", " + registration.getClass().getSimpleName())
                        .orElse(state)
                : state;
    }

    private static void row(List<Case> cases, String state, Referral referral, Object... expected) {
        List<Map.Entry<String, Decision>> decisions = List.of(
                Map.entry("receive", Given.receive(Policy.STANDARD, true).what()),
                Map.entry("accept", Given.accept()),
                Map.entry("decline", Given.decline()),
                Map.entry("win", Given.win()),
                Map.entry("lose", Given.lose()),
                Map.entry("withdraw", new Decision.Withdraw()),
                Map.entry("edit", Given.edit()),
                Map.entry("addContact", new Decision.AddContact(Given.colleague("lea"))),
                Map.entry("changeContact", new Decision.ChangeContact("rui", Given.colleague("lea"))),
                Map.entry("removeContact", new Decision.RemoveContact("rui")),
                Map.entry("changeContact of a stranger", new Decision.ChangeContact("zoe", Given.colleague("zoe"))),
                Map.entry("removeContact of a stranger", new Decision.RemoveContact("zoe")),
                Map.entry("register", Given.register()),
                Map.entry("saveRegistration", new Decision.SaveRegistration(RegistrationDraft.EMPTY)),
                Map.entry("approveRegistration", new Decision.ApproveRegistration()),
                Map.entry("declineRegistration", Given.declineRegistration()),
                Map.entry("returnRegistration", new Decision.ReturnRegistration(List.of(COUNTRY), Optional.empty())));
        for (int i = 0; i < decisions.size(); i++)
            for (Kind side : Kind.values()) {
                String decision = decisions.get(i).getKey();
                boolean exists = !(referral instanceof Referral.Unknown) || decision.equals("receive");
                Object answer = exists && !mayAsk(decision).contains(side) ? NOT_ALLOWED : expected[i];
                cases.add(new Case(state, referral, decision, decisions.get(i).getValue(), side, answer.toString()));
            }
    }

    private static List<Kind> mayAsk(String decision) {
        return switch (decision) {
            case "receive" -> List.of(Kind.ENGINE);
            case "withdraw" -> List.of(Kind.CUSTOMER);
            case "approveRegistration", "declineRegistration", "returnRegistration" -> List.of(Kind.PROGRAM);
            default -> List.of(Kind.PARTNER);
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void is_answered_as_the_table_says(Case one) {
        Asked asked = Given.asked("a-new-decision", one.side(), one.what());
        Verdict verdict = Lifecycle.judge(one.referral(), asked, NOW).verdict();
        assertThat(said(verdict)).isEqualTo(one.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void another_partners_people_learn_nothing(Case one) {
        if (one.side() != Kind.PARTNER) return;
        Asked asked =
                new Asked("a-new-decision", 1, Given.actor(Kind.PARTNER, "other"), OptionalLong.of(99), one.what());
        Verdict verdict = Lifecycle.judge(one.referral(), asked, NOW).verdict();
        boolean receiptOfNothing =
                one.referral() instanceof Referral.Unknown && one.decision().equals("receive");
        assertThat(said(verdict)).isEqualTo(receiptOfNothing ? "NOT_ALLOWED" : "UNKNOWN_REFERRAL");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_user_who_is_no_contact_of_it_learns_nothing(Case one) {
        if (one.side() != Kind.PARTNER) return;
        boolean receiptOfNothing =
                one.referral() instanceof Referral.Unknown && one.decision().equals("receive");
        assertThat(said(askedByUser("stranger", one))).isEqualTo(receiptOfNothing ? "NOT_ALLOWED" : "UNKNOWN_REFERRAL");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_user_who_is_a_contact_of_it_is_answered_as_everybody_of_the_partner(Case one) {
        if (one.side() != Kind.PARTNER) return;
        assertThat(said(askedByUser(Given.CONTACT, one))).isEqualTo(one.expected());
    }

    private static Verdict askedByUser(String person, Case one) {
        Asked asked = new Asked("a-new-decision", 1, Given.user(person), OptionalLong.empty(), one.what());
        return Lifecycle.judge(one.referral(), asked, NOW).verdict();
    }

    @Test
    void every_outcome_stands_in_the_table() {
        Map<Outcome, Integer> rows = new EnumMap<>(Outcome.class);
        cases().filter(one -> one.referral() instanceof Referral.Closed)
                .forEach(one -> rows.merge(((Referral.Closed) one.referral()).outcome(), 1, Integer::sum));
        assertThat(rows).containsOnlyKeys(Outcome.values());
    }

    @Test
    void every_kind_of_decision_stands_in_the_table() {
        assertThat(cases().<Class<?>>map(one -> one.what().getClass()).distinct())
                .containsExactlyInAnyOrderElementsOf(kinds(Decision.class).toList());
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EveryDecisionInEveryStateTest::kinds)
                : Stream.of(type);
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Granted(Change change) -> change.getClass().getSimpleName();
            case Verdict.Repeated repeated -> "Repeated";
            case Verdict.Refused(Refusal refusal) -> refusal.reason().name();
        };
    }
}
