package io.baton.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.BusinessProfile;
import io.baton.events.CompanySize;
import io.baton.events.FindPartners;
import io.baton.events.Problem;
import io.baton.events.RankLine;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiVerdict;
import io.baton.events.Sender;
import io.baton.events.TargetResult;
import io.baton.records.Samples;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** RFIs that let their partners be found (L15). */
class FindPartnersTopologyTest {
    private final EngineDriver engine = new EngineDriver();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void it_goes_to_the_best_and_says_why() {
        engine.profile(Samples.profile("profile-a", "partner-a"));
        engine.profile(offering("profile-b", "partner-b", "erp"));
        engine.profile(offering("profile-c", "partner-c", "erp"));
        engine.submit(finding("rfi-1", 2));
        assertThat(engine.kinds()).containsExactly("received", "received");
        assertThat(engine.rfiResults()).singleElement().satisfies(result -> {
            assertThat(result.getVerdict()).isEqualTo(RfiVerdict.TAKEN_IN);
            assertThat(result.getTargets())
                    .extracting(TargetResult::getPartnerId)
                    .containsExactly("partner-b", "partner-c");
            assertThat(result.getTargets().getFirst().getWhy())
                    .extracting(RankLine::getReason)
                    .contains("Matches 1 of 1 wanted solutions: erp");
        });
    }

    @Test
    void a_repeated_rfi_gets_the_same_partners_even_if_others_fit_better_by_then() {
        engine.profile(Samples.profile());
        engine.submit(finding("rfi-1", 1));
        engine.profile(offering("profile-b", "partner-b", "erp"));
        engine.submit(finding("rfi-1", 1));
        List<RfiResult> results = engine.rfiResults();
        assertThat(results).hasSize(2);
        assertThat(results.get(1)).isEqualTo(results.get(0));
        assertThat(engine.kinds()).containsExactly("received");
    }

    @Test
    void fewer_that_fit_than_asked_for_are_enough() {
        engine.profile(Samples.profile());
        engine.submit(finding("rfi-1", 5));
        assertThat(engine.rfiResults().getFirst().getTargets()).hasSize(1);
    }

    @Test
    void a_partner_with_two_profiles_is_asked_once() {
        engine.profile(Samples.profile("profile-a", "partner-a"));
        engine.profile(Samples.profile("profile-b", "partner-a"));
        engine.submit(finding("rfi-1", 2));
        assertThat(engine.rfiResults().getFirst().getTargets())
                .extracting(TargetResult::getProfileId)
                .containsExactly("profile-a");
    }

    @Test
    void who_does_not_serve_the_size_is_not_asked() {
        BusinessProfile large = Samples.profile();
        large.setServedCompanySizes(List.of(CompanySize.ENTERPRISE));
        engine.profile(large);
        engine.submit(finding("rfi-1", 2));
        assertThat(engine.rfiResults()).extracting(RfiResult::getVerdict).containsExactly(RfiVerdict.NO_PARTNER_FITS);
        assertThat(engine.events()).isEmpty();
    }

    @Test
    void an_rfi_that_found_nobody_may_come_again() {
        engine.submit(finding("rfi-1", 2));
        engine.profile(Samples.profile());
        engine.submit(finding("rfi-1", 2));
        assertThat(engine.rfiResults())
                .extracting(RfiResult::getVerdict)
                .containsExactly(RfiVerdict.NO_PARTNER_FITS, RfiVerdict.TAKEN_IN);
    }

    @Test
    void the_sender_s_own_company_is_not_asked() {
        engine.profile(Samples.profile("profile-a", "partner-a"));
        engine.profile(Samples.profile("profile-b", "partner-b"));
        RfiSubmission lead = finding("rfi-1", 2);
        lead.getSubmitted().setSender(new Sender("Ida Kern", "ida@partner-a.example", "partner-a"));
        engine.submit(lead);
        assertThat(engine.rfiResults().getFirst().getTargets())
                .extracting(TargetResult::getPartnerId)
                .containsExactly("partner-b");
    }

    @Test
    void targets_and_finding_at_once_are_refused_as_is_a_senseless_number() {
        RfiSubmission both = finding("rfi-1", 0);
        both.getSubmitted().setTargets(List.of(Samples.target()));
        engine.submit(both);
        assertThat(engine.rfiResults().getFirst().getProblems())
                .extracting(Problem::getField)
                .containsExactlyInAnyOrder("submitted.targets", "submitted.findPartners.most");
    }

    private static RfiSubmission finding(String rfiId, int most) {
        return Samples.rfi(
                rfiId, rfi -> rfi.setTargets(List.of()).setFindPartners(new FindPartners(most, List.of(), List.of())));
    }

    private static BusinessProfile offering(String profileId, String partnerId, String solution) {
        return BusinessProfile.newBuilder(Samples.profile(profileId, partnerId))
                .setSolutions(List.of(solution))
                .build();
    }
}
