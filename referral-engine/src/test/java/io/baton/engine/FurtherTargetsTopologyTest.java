package io.baton.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.Problem;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiVerdict;
import io.baton.events.Target;
import io.baton.events.TargetRefusal;
import io.baton.events.TargetResult;
import io.baton.records.Samples;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RFIs that go to further targets, as after a decline (L5). */
class FurtherTargetsTopologyTest {
    private static final Target OTHER = new Target("profile-b", Samples.LOCATION);
    private final EngineDriver engine = new EngineDriver();

    @BeforeEach
    void an_rfi_that_was_declined() {
        engine.profile(Samples.profile());
        engine.profile(Samples.profile("profile-b", "partner-b"));
        engine.submit(Samples.rfi("rfi-1"));
        engine.ask(Samples.decline("d-1", "rfi-1"));
        engine.events();
        engine.rfiResults();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_further_target_gets_it_and_the_result_has_both() {
        engine.submit(further("rfi-1", OTHER));
        assertThat(engine.kinds()).containsExactly("received");
        assertThat(engine.rfiResults()).singleElement().satisfies(result -> {
            assertThat(result.getVerdict()).isEqualTo(RfiVerdict.TAKEN_IN);
            assertThat(result.getTargets())
                    .extracting(TargetResult::getPartnerId)
                    .containsExactly(Samples.PARTNER, "partner-b");
            assertThat(result.getTargets())
                    .extracting(TargetResult::getReferralId)
                    .doesNotContainNull();
        });
    }

    @Test
    void a_target_that_has_it_stays_as_it_is() {
        engine.submit(further("rfi-1", Samples.target()));
        assertThat(engine.events()).isEmpty();
        assertThat(engine.rfiResults().getFirst().getTargets()).hasSize(1);
    }

    @Test
    void a_repeat_creates_nothing_and_gets_the_same_result() {
        engine.submit(further("rfi-1", OTHER));
        engine.submit(further("rfi-1", OTHER));
        List<RfiResult> results = engine.rfiResults();
        assertThat(results).hasSize(2);
        assertThat(results.get(1)).isEqualTo(results.get(0));
        assertThat(engine.kinds()).containsExactly("received");
    }

    @Test
    void the_first_submission_again_still_creates_nothing() {
        engine.submit(further("rfi-1", OTHER));
        engine.events();
        engine.submit(Samples.rfi("rfi-1"));
        assertThat(engine.events()).isEmpty();
        assertThat(engine.rfiResults()).extracting(RfiResult::getVerdict).containsOnly(RfiVerdict.TAKEN_IN);
    }

    @Test
    void a_further_target_that_cannot_be_reached_is_refused_with_its_reason() {
        engine.submit(further("rfi-1", new Target("profile-b", "atlantis")));
        assertThat(engine.rfiResults().getFirst().getTargets())
                .extracting(TargetResult::getRefusal)
                .containsExactly(null, TargetRefusal.LOCATION_UNKNOWN);
    }

    @Test
    void a_withdrawal_ends_it_there_too() {
        engine.submit(further("rfi-1", OTHER));
        engine.events();
        engine.submit(Samples.withdrawal("rfi-1"));
        assertThat(engine.kinds()).containsExactly("withdrawn");
    }

    @Test
    void an_unknown_rfi_goes_nowhere() {
        engine.submit(further("never-sent", OTHER));
        assertThat(engine.rfiResults()).extracting(RfiResult::getVerdict).containsExactly(RfiVerdict.UNKNOWN_RFI);
        assertThat(engine.events()).isEmpty();
    }

    @Test
    void nobody_reaches_every_partner_by_choosing_again_and_again() {
        for (int round = 0; round < 3; round++) engine.submit(further("rfi-1", many(round)));
        assertThat(engine.rfiResults())
                .filteredOn(result -> result.getVerdict() == RfiVerdict.INVALID)
                .singleElement()
                .satisfies(result -> assertThat(result.getProblems())
                        .extracting(Problem::getField)
                        .containsExactly("further.targets"));
    }

    private static Target[] many(int round) {
        return IntStream.range(0, 20)
                .mapToObj(number -> new Target("profile-b", "location-" + round + "-" + number))
                .toArray(Target[]::new);
    }

    private static RfiSubmission further(String rfiId, Target... targets) {
        RfiSubmission submission = Samples.rfi(rfiId, targets);
        return RfiSubmission.newBuilder(submission)
                .setSubmitted(null)
                .setFurther(submission.getSubmitted())
                .build();
    }
}
