package io.baton.lifecycle;

import static io.baton.lifecycle.Refusal.Reason.ALREADY_ACCEPTED;
import static io.baton.lifecycle.Refusal.Reason.ALREADY_RECEIVED;
import static io.baton.lifecycle.Refusal.Reason.NOT_ALLOWED;
import static io.baton.lifecycle.Refusal.Reason.NOT_YET_ACCEPTED;
import static io.baton.lifecycle.Refusal.Reason.UNKNOWN_CONTACT;
import static io.baton.lifecycle.Refusal.Reason.UNKNOWN_REFERRAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.Actor.Kind;
import io.baton.lifecycle.Refusal.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state × every decision × every side. A cell is the change that it becomes, or the reason why not. */
class EveryDecisionInEveryStateTest {
    private static final Instant NOW = Given.START.plus(Duration.ofHours(2));
    private static final String RECEIVED = "Received";
    private static final String ACCEPTED = "Accepted";
    private static final String DECLINED = "Declined";
    private static final String WITHDRAWN = "Withdrawn";
    private static final String WON = "Won";
    private static final String LOST = "Lost";

    record Case(String state, Referral referral, String decision, Decision what, Kind side, String expected) {
        @Override
        public String toString() {
            return state + ", " + decision + " by " + side + " → " + expected;
        }
    }

    /**
     * What the side that may ask gets, per decision: receive, accept, decline, win, lose, withdraw,
     * edit, addContact, changeContact, removeContact, and the last two of a contact that is not there.
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
                NOT_YET_ACCEPTED);
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
                UNKNOWN_CONTACT);
        for (Outcome outcome : Outcome.values()) {
            Reason ended = Reason.valueOf("ALREADY_" + outcome);
            Referral.Archived archived = Given.archived(outcome);
            row(
                    cases,
                    "archived as " + outcome,
                    archived,
                    ALREADY_RECEIVED,
                    ended,
                    ended,
                    ended,
                    ended,
                    ended,
                    ended,
                    ended,
                    ended,
                    ended,
                    ended,
                    ended);
            row(
                    cases,
                    "remembered as " + outcome,
                    archived.remembered(),
                    ALREADY_RECEIVED,
                    ended,
                    ended,
                    ended,
                    ended,
                    ended,
                    ended,
                    ended,
                    ended,
                    ended,
                    ended,
                    ended);
        }
        return cases.stream();
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
                Map.entry("removeContact of a stranger", new Decision.RemoveContact("zoe")));
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
            case "withdraw" -> List.of(Kind.CUSTOMER, Kind.ENGINE);
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
                .containsExactlyInAnyOrder(Decision.class.getPermittedSubclasses());
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Granted(Change change) -> change.getClass().getSimpleName();
            case Verdict.Repeated repeated -> "Repeated";
            case Verdict.Refused(Refusal refusal) -> refusal.reason().name();
        };
    }
}
