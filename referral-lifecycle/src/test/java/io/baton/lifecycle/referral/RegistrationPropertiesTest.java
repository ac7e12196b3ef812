package io.baton.lifecycle.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.referral.Lifecycle.Step;
import io.baton.lifecycle.registration.DealKind;
import io.baton.lifecycle.registration.Registration;
import io.baton.lifecycle.registration.RegistrationDraft;
import io.baton.lifecycle.registration.RegistrationField;
import io.baton.lifecycle.registration.RegistrationForm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** L12, whatever the partner and the program ask of a registration, in whatever order. */
public class RegistrationPropertiesTest {
    @Property
    void it_closes_at_most_once_and_nothing_follows(@ForAll("reviews") List<Asked> asked) {
        List<Step> closed = play(asked).stream()
                .dropWhile(step -> registration(step) instanceof Registration.Open)
                .toList();
        assertThat(closed).hasSizeLessThanOrEqualTo(1);
    }

    @Property
    void folding_the_events_gives_the_state_that_is_served(@ForAll("reviews") List<Asked> asked) {
        Referral folded = Given.toRegister();
        for (Step step : play(asked)) {
            folded = Evolver.evolve(folded, step.event());
            assertThat(folded).isEqualTo(step.after());
        }
    }

    @Property
    void nothing_changes_but_what_was_sent_back(@ForAll("reviews") List<Asked> asked) {
        Optional<Registration.UpdateRequired> back = Optional.empty();
        for (Step step : play(asked)) {
            if (step.event().change() instanceof Change.RegistrationSubmitted(RegistrationForm form))
                back.ifPresent(sent -> assertThat(sent.toCorrect())
                        .containsAll(
                                RegistrationDraft.of(form).changed(sent.form()).toList()));
            back = registration(step) instanceof Registration.UpdateRequired sent
                    ? Optional.of(sent)
                    : Optional.empty();
        }
    }

    @Property
    void how_the_deal_ended_stays_as_it_was(@ForAll("reviews") List<Asked> asked) {
        Referral.Archived won = Given.toRegister();
        assertThat(play(asked))
                .extracting(step -> (Referral.Archived) step.after())
                .allSatisfy(after -> assertThat(after)
                        .extracting(
                                Referral.Archived::outcome, Referral.Archived::archivedAt, Referral.Archived::ending)
                        .containsExactly(won.outcome(), won.archivedAt(), won.ending()));
    }

    private static Registration registration(Step step) {
        return ((Referral.Archived) step.after()).registration().orElseThrow();
    }

    private static List<Step> play(List<Asked> asked) {
        List<Step> steps = new ArrayList<>();
        Referral state = Given.toRegister();
        Instant now = Given.START.plus(Duration.ofDays(1));
        for (Asked one : asked) {
            List<Step> happened = Lifecycle.judge(state, one, now).steps();
            steps.addAll(happened);
            if (!happened.isEmpty()) state = happened.getLast().after();
        }
        return steps;
    }

    @Provide
    Arbitrary<List<Asked>> reviews() {
        return Combinators.combine(Arbitraries.integers().between(0, 1_000_000), decision())
                .as((id, what) ->
                        Given.asked("d-" + id, partners(what) ? Actor.Kind.PARTNER : Actor.Kind.PROGRAM, what))
                .list()
                .ofMaxSize(12);
    }

    private static boolean partners(Decision what) {
        return what instanceof Decision.Register || what instanceof Decision.SaveRegistration;
    }

    /** Most reviews send it back, so that it goes round more than once. */
    private static Arbitrary<Decision> decision() {
        Arbitrary<Decision> back = Arbitraries.of(RegistrationField.class)
                .list()
                .ofMaxSize(3)
                .map(fields -> new Decision.ReturnRegistration(fields, Optional.empty()));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, draft().map(Decision.Register::new)),
                net.jqwik.api.Tuple.of(3, draft().map(Decision.SaveRegistration::new)),
                net.jqwik.api.Tuple.of(4, back),
                net.jqwik.api.Tuple.of(
                        1, Arbitraries.of(new Decision.ApproveRegistration(), Given.declineRegistration())));
    }

    private static Arbitrary<RegistrationDraft> draft() {
        RegistrationDraft full = RegistrationDraft.of(Given.form());
        Arbitrary<Optional<String>> country =
                Arbitraries.of(Optional.of("AT"), Optional.of("DE"), full.country(), Optional.empty());
        Arbitrary<Optional<DealKind>> kind = Arbitraries.of(DealKind.class).optional();
        return Combinators.combine(country, kind)
                .as((where, which) -> new RegistrationDraft(
                        full.company(),
                        where,
                        full.solution(),
                        which,
                        full.totalValue(),
                        full.solutionValue(),
                        full.startsOn(),
                        full.end(),
                        full.signedOn(),
                        full.customerContact()));
    }
}
