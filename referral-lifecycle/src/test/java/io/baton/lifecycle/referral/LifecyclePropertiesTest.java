package io.baton.lifecycle.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.referral.Lifecycle.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whatever is asked, in whatever order, however often, and whenever time is looked at in between. */
public class LifecyclePropertiesTest {
    /** One move: time passes, then perhaps a look at the deadlines, then something is asked. */
    record Move(Duration pass, boolean tick, Asked asked) {}

    @Property
    void a_referral_has_one_outcome_and_each_event_the_next_version(@ForAll("moves") List<Move> moves) {
        List<Step> steps = play(moves);
        for (int i = 0; i < steps.size(); i++)
            assertThat(steps.get(i).event().version()).isEqualTo(i + 1L);
        List<Step> ended = steps.stream()
                .dropWhile(step -> !(step.after() instanceof Referral.Closed))
                .skip(1)
                .toList();
        assertThat(ended)
                .extracting(step -> step.event().change())
                .hasOnlyElementsOfTypes(Change.OfRegistration.class, Change.Corrected.class);
    }

    @Property
    void folding_the_events_gives_the_state_that_is_served(@ForAll("moves") List<Move> moves) {
        Referral folded = new Referral.Unknown();
        for (Step step : play(moves)) {
            folded = Evolver.evolve(folded, step.event());
            assertThat(folded).isEqualTo(step.after());
        }
    }

    @Property
    void the_same_decisions_give_the_same_events_whenever_ticks_come_in_between(@ForAll("moves") List<Move> moves) {
        List<Move> withoutTicks = moves.stream()
                .map(move -> new Move(move.pass(), false, move.asked()))
                .toList();
        assertThat(play(moves)).isEqualTo(play(withoutTicks));
    }

    @Property
    void events_never_go_back_in_time(@ForAll("moves") List<Move> moves) {
        assertThat(play(moves).stream().map(step -> step.event().occurredAt()).toList())
                .isSorted();
    }

    @Property
    void what_is_remembered_of_an_archived_referral_answers_as_the_whole_of_it(
            @ForAll("ended") Referral.Archived archived, @ForAll("asked") Asked last) {
        Instant soon = archived.archivedAt().plusSeconds(1);
        assertThat(Lifecycle.judge(archived.kept(), last, soon).verdict())
                .isEqualTo(Lifecycle.judge(archived, last, soon).verdict());
        Instant settled = archived.settledAt().orElse(soon);
        assertThat(Lifecycle.judge(archived.remembered(), last, settled).verdict())
                .isEqualTo(Lifecycle.judge(archived, last, settled).verdict());
    }

    /** @return referrals whose play ended with nothing left to register */
    @Provide
    Arbitrary<Referral.Archived> ended() {
        return moves().map(LifecyclePropertiesTest::play)
                .filter(steps -> !steps.isEmpty())
                .map(steps -> steps.getLast().after())
                .filter(Referral.Archived.class::isInstance)
                .map(Referral.Archived.class::cast)
                .filter(archived -> archived.openRegistration().isEmpty());
    }

    private static List<Step> play(List<Move> moves) {
        List<Step> steps = new ArrayList<>();
        Referral state = new Referral.Unknown();
        Instant now = Given.START;
        for (Move move : moves) {
            now = now.plus(move.pass());
            if (move.tick()) state = after(state, Lifecycle.advance(state, now), steps);
            state = after(state, Lifecycle.judge(state, move.asked(), now).steps(), steps);
        }
        // A last look, so that what fell due before the end is there however it was looked for.
        after(state, Lifecycle.advance(state, now), steps);
        return steps;
    }

    private static Referral after(Referral state, List<Step> happened, List<Step> steps) {
        steps.addAll(happened);
        return happened.isEmpty() ? state : happened.getLast().after();
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<Duration> pass = Arbitraries.of(
                Duration.ZERO,
                Duration.ofMillis(1),
                Duration.ofHours(1),
                Duration.ofHours(24),
                Duration.ofDays(3),
                Duration.ofDays(8),
                Duration.ofDays(14));
        return Combinators.combine(pass, Arbitraries.of(true, false), asked())
                .as(Move::new)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Asked> asked() {
        Arbitrary<Decision> what = Arbitraries.of(
                Given.receive(Policy.STANDARD, true).what(),
                Given.receive(Policy.STANDARD, false).what(),
                Given.accept(),
                Given.decline(),
                Given.edit(),
                new Decision.AddContact(Given.colleague("lea")),
                new Decision.ChangeContact("rui", Given.colleague("zoe")),
                new Decision.RemoveContact("rui"),
                Given.win(),
                Given.winEligible(),
                Given.lose(),
                new Decision.NoteCall(),
                new Decision.Withdraw(),
                Given.resend(MailTo.CUSTOMER, Optional.empty()),
                Given.correct(Given.winOther()),
                Given.correct(Given.loseOther()),
                Given.reassign("other", "hamburg"),
                Given.cancel(CancelReason.SPAM),
                Given.extend(Duration.ofDays(21)),
                Given.extend(Duration.ofDays(30)),
                Given.nameContacts("nora"),
                Given.nameContacts(Given.CONTACT, "nora"),
                Given.register(),
                new Decision.ApproveRegistration());
        Arbitrary<Actor> actor = Arbitraries.of(Actor.Kind.class)
                .flatMap(side -> Arbitraries.of(Given.PARTNER, Given.PARTNER, "other")
                        .map(partner -> Given.actor(side, partner)));
        Arbitrary<Actor> user =
                Arbitraries.of(Given.CONTACT, Given.COLLEAGUE, "stranger").map(Given::user);
        Arbitrary<OptionalLong> version = Arbitraries.longs()
                .between(0, 4)
                .map(number -> number == 0 ? OptionalLong.empty() : OptionalLong.of(number))
                .injectDuplicates(0.5);
        return Combinators.combine(
                        Arbitraries.of("d-1", "d-2", "d-3", "d-4"),
                        Arbitraries.oneOf(actor, actor, user),
                        version,
                        what)
                .as((id, who, expected, decision) -> new Asked(id, decision.hashCode(), who, expected, decision));
    }
}
