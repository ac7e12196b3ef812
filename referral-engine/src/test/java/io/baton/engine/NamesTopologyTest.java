package io.baton.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.BusinessProfile;
import io.baton.events.PartnerNaming;
import io.baton.events.RfiResult;
import io.baton.events.Target;
import io.baton.events.TargetRefusal;
import io.baton.events.TargetResult;
import io.baton.records.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Since when a partner has its name is kept, and who bears another's takes no referrals. */
class NamesTopologyTest {
    private final EngineDriver engine = new EngineDriver();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_name_is_kept_since_the_profile_came_with_it_however_often_it_comes_again() {
        Instant first = engine.now();
        engine.profile(named("Contoso"));
        engine.pass(Duration.ofDays(1));
        engine.profile(named("Contoso"));
        engine.profile(named("CONTOSO"));

        assertThat(engine.names()).singleElement().satisfies(naming -> {
            assertThat(naming.getProfileId()).isEqualTo("profile-a");
            assertThat(naming.getPartnerId()).isEqualTo("partner-a");
            assertThat(naming.getPartnerName()).isEqualTo("Contoso");
            assertThat(naming.getSince()).isEqualTo(first);
        });
    }

    @Test
    void another_name_is_had_since_it_came_and_so_is_the_first_one_when_it_comes_back() {
        Instant first = engine.now();
        engine.profile(named("Contoso"));
        engine.pass(Duration.ofDays(1));
        engine.profile(named("Fabrikam"));
        engine.pass(Duration.ofDays(1));
        engine.profile(named("Contoso"));

        assertThat(engine.names())
                .extracting(PartnerNaming::getSince)
                .containsExactly(first, first.plus(Duration.ofDays(1)), first.plus(Duration.ofDays(2)));
    }

    @Test
    void a_profile_that_was_taken_back_has_given_up_its_name() {
        engine.profile(named("Contoso"));
        engine.pass(Duration.ofDays(1));
        engine.takeBack("profile-a");
        engine.pass(Duration.ofDays(1));
        Instant again = engine.now();
        engine.profile(named("Contoso"));

        List<PartnerNaming> names = engine.names();
        assertThat(names).extracting(PartnerNaming::getPartnerName).containsExactly("Contoso", "", "Contoso");
        assertThat(names.getLast().getSince()).isEqualTo(again);
    }

    @Test
    void a_profile_with_another_partners_name_gets_no_referral_and_the_other_partners_goes_on() {
        engine.profile(named("Contoso"));
        engine.profile(Samples.profile("profile-b", "partner-b"));
        engine.misnamed.add("profile-b");
        engine.submit(Samples.rfi(
                "rfi-1", new Target("profile-a", Samples.LOCATION), new Target("profile-b", Samples.LOCATION)));
        engine.pass(Duration.ofSeconds(31));

        assertThat(engine.kinds()).containsExactly("received");
        assertThat(engine.rfiResults())
                .singleElement()
                .extracting(RfiResult::getTargets)
                .satisfies(targets -> assertThat(targets)
                        .extracting(TargetResult::getRefusal)
                        .containsExactly(null, TargetRefusal.PROFILE_NOT_ACTIVE));
    }

    @Test
    void a_profile_whose_name_waits_gets_no_referral_and_has_its_name_since_it_was_approved() {
        engine.profile(named(""));
        engine.submit(Samples.rfi("rfi-1", new Target("profile-a", Samples.LOCATION)));
        engine.pass(Duration.ofSeconds(31));
        assertThat(engine.kinds()).isEmpty();
        assertThat(engine.rfiResults())
                .singleElement()
                .extracting(result -> result.getTargets().getFirst())
                .returns(TargetRefusal.PROFILE_NOT_ACTIVE, TargetResult::getRefusal)
                .returns(null, TargetResult::getPartnerName);

        Instant approved = engine.now();
        engine.profile(named("Contoso"));
        assertThat(engine.names().getLast())
                .returns("Contoso", PartnerNaming::getPartnerName)
                .returns(approved, PartnerNaming::getSince);
    }

    @Test
    void a_request_waits_for_a_profile_that_gets_a_name_of_its_own() {
        engine.misnamed.add("profile-a");
        engine.profile(named("Fabrikam"));
        engine.submit(Samples.rfi("rfi-1", new Target("profile-a", Samples.LOCATION)));
        assertThat(engine.kinds()).isEmpty();

        engine.misnamed.clear();
        engine.profile(named("Contoso"));
        assertThat(engine.kinds()).containsExactly("received");
    }

    private static BusinessProfile named(String name) {
        BusinessProfile profile = Samples.profile("profile-a", "partner-a");
        profile.setPartnerName(name);
        return profile;
    }
}
