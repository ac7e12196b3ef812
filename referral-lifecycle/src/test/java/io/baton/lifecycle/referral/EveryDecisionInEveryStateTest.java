package io.baton.lifecycle.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.referral.Actor.Kind;
import io.baton.lifecycle.referral.DecisionTable.Cell;
import io.baton.lifecycle.registration.Registration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state × every decision × every side, as {@link DecisionTable} says; {@code docs/decisions.md} shows the same table. */
public class EveryDecisionInEveryStateTest {
    private static final Instant NOW = Given.START.plus(Duration.ofHours(2));

    record Case(Referral referral, Cell cell, Kind side) {
        Decision what() {
            return DecisionTable.decisions().get(cell.decision());
        }

        String expected() {
            return cell.by().contains(side) ? cell.answer() : ofNoReferral("NOT_ALLOWED");
        }

        /** Of a referral that nobody received, nobody learns more; but nobody except the engine may even receive one. */
        String ofNoReferral(String otherwise) {
            boolean receiving = what() instanceof Decision.Receive;
            if (referral instanceof Referral.Unknown) return receiving ? "NOT_ALLOWED" : "UNKNOWN_REFERRAL";
            return otherwise;
        }

        @Override
        public String toString() {
            String remembered = referral instanceof Referral.Remembered ? " (remembered)" : "";
            return cell.state() + remembered + ", " + cell.decision() + " by " + side + " → " + expected();
        }
    }

    private static Stream<Case> cases() {
        return Stream.concat(
                cases(DecisionTable.REFERRALS, DecisionTable.referrals()),
                cases(DecisionTable.REGISTRATIONS, DecisionTable.registrations()));
    }

    private static Stream<Case> cases(DecisionTable table, Map<String, List<Referral>> states) {
        return table.cells().stream().flatMap(cell -> cases(cell, states.get(cell.state())));
    }

    private static Stream<Case> cases(Cell cell, List<Referral> referrals) {
        return referrals.stream()
                .flatMap(referral -> Stream.of(Kind.values()).map(side -> new Case(referral, cell, side)));
    }

    private static Stream<Case> partnersCases() {
        return cases().filter(one -> one.side() == Kind.PARTNER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void is_answered_as_the_table_says(Case one) {
        Asked asked = Given.asked("a-new-decision", one.side(), one.what());
        assertThat(answer(one, asked)).isEqualTo(one.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("partnersCases")
    void another_partners_people_learn_nothing(Case one) {
        Actor other = Given.actor(Kind.PARTNER, "other");
        Asked asked = new Asked("a-new-decision", 1, other, OptionalLong.of(99), one.what());
        assertThat(answer(one, asked)).isEqualTo(one.ofNoReferral("UNKNOWN_REFERRAL"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("partnersCases")
    void a_user_who_is_no_contact_of_it_learns_nothing(Case one) {
        assertThat(answer(one, byUser("stranger", one))).isEqualTo(one.ofNoReferral("UNKNOWN_REFERRAL"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("partnersCases")
    void a_user_who_is_a_contact_of_it_is_answered_as_everybody_of_the_partner(Case one) {
        assertThat(answer(one, byUser(Given.CONTACT, one))).isEqualTo(one.expected());
    }

    @Test
    void every_state_stands_in_the_table() {
        assertThat(states(DecisionTable.REFERRALS))
                .isEqualTo(DecisionTable.referrals().keySet());
        assertThat(states(DecisionTable.REGISTRATIONS))
                .isEqualTo(DecisionTable.registrations().keySet());
        assertThat(cases().<Class<?>>map(one -> one.referral().getClass()).distinct())
                .containsExactlyInAnyOrderElementsOf(kinds(Referral.class).toList());
        assertThat(cases().map(Case::referral)
                        .flatMap(EveryDecisionInEveryStateTest::registration)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(kinds(Registration.class).toList());
    }

    @Test
    void every_kind_of_decision_stands_in_both_tables() {
        for (DecisionTable table : List.of(DecisionTable.REFERRALS, DecisionTable.REGISTRATIONS))
            assertThat(table.cells().stream()
                            .map(Cell::decision)
                            .<Class<?>>map(
                                    name -> DecisionTable.decisions().get(name).getClass())
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(kinds(Decision.class).toList());
    }

    private static Set<String> states(DecisionTable table) {
        return table.cells().stream().map(Cell::state).collect(Collectors.toSet());
    }

    private static Stream<Class<?>> registration(Referral referral) {
        return referral instanceof Referral.Archived archived
                ? archived.registration().<Class<?>>map(Registration::getClass).stream()
                : Stream.empty();
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(EveryDecisionInEveryStateTest::kinds)
                        .distinct()
                : Stream.of(type);
    }

    private static Asked byUser(String person, Case one) {
        return new Asked("a-new-decision", 1, Given.user(person), OptionalLong.empty(), one.what());
    }

    private static String answer(Case one, Asked asked) {
        return switch (Lifecycle.judge(one.referral(), asked, NOW).verdict()) {
            case Verdict.Granted(Change change) -> change.getClass().getSimpleName();
            case Verdict.Repeated _ -> "Repeated";
            case Verdict.Unchanged _ -> "Unchanged";
            case Verdict.Refused(Refusal refusal) -> refusal.reason().name();
        };
    }
}
