package io.baton.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.Actor;
import io.baton.events.ActorKind;
import io.baton.events.Decline;
import io.baton.events.DeclineReason;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.ReroutingMode;
import io.baton.events.Rfi;
import io.baton.events.RfiResult;
import io.baton.events.Target;
import io.baton.events.TargetRefusal;
import io.baton.events.TargetResult;
import io.baton.events.topics.Ids;
import io.baton.records.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done after a decline or an expiry, by the program's policy (L5, L6). */
class ReroutingTopologyTest {
    private final EngineDriver engine = new EngineDriver();

    @BeforeEach
    void partners() {
        engine.rerouting = ReroutingMode.AUTOMATIC;
        engine.profile(Samples.profile());
        engine.profile(Samples.profile("profile-b", "partner-b"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void after_a_decline_the_next_best_gets_it_as_it_was() {
        submit(true);
        ReferralEvent first = engine.events().getFirst();
        engine.ask(Samples.decline("d-1", "rfi-1"));
        ReferralEvent received = engine.events().getLast();
        Rfi passedOn = received.getAfter().getRfi();
        assertThat(received.getHeader().getKind()).isEqualTo("received");
        assertThat(passedOn.getPartnerId()).isEqualTo("partner-b");
        assertThat(passedOn.getContacts()).hasSize(1);
        assertThat(passedOn.getCustomer()).isEqualTo(first.getAfter().getRfi().getCustomer());
        assertThat(passedOn.getNeed()).isEqualTo(first.getAfter().getRfi().getNeed());
    }

    @Test
    void the_rfis_result_says_in_whose_place_and_why() {
        submit(true);
        engine.ask(Samples.decline("d-1", "rfi-1"));
        RfiResult result = engine.rfiResults().getLast();
        TargetResult passedOn = result.getTargets().getLast();
        assertThat(result.getTargets()).hasSize(2);
        assertThat(passedOn.getInsteadOf()).isEqualTo(Samples.referralId("rfi-1"));
        assertThat(passedOn.getReferralId()).isNotNull();
        assertThat(passedOn.getWhy()).isNotEmpty();
    }

    @Test
    void after_an_expiry_the_next_best_gets_it() {
        submit(true);
        engine.pass(Duration.ofDays(14));
        assertThat(engine.kinds()).contains("expired").endsWith("received");
    }

    @Test
    void it_never_comes_back_to_one_that_declined() {
        submit(true);
        engine.ask(Samples.decline("d-1", "rfi-1"));
        engine.pass(Duration.ofDays(15));
        assertThat(engine.kinds())
                .endsWith("expired")
                .filteredOn("received"::equals)
                .hasSize(2);
    }

    @Test
    void two_declines_go_to_two_others_even_while_the_first_is_still_waited_for() {
        engine.searchHearsOf(Samples.profile("a-late-profile", "partner-late"));
        engine.profile(Samples.profile("profile-c", "partner-c"));
        engine.submit(Samples.rfi(
                "rfi-1",
                rfi -> rfi.setReroutingConsent(true),
                Samples.target(),
                new Target("profile-b", Samples.LOCATION)));
        engine.ask(Samples.decline("d-1", "rfi-1"));
        engine.ask(ReferralDecision.newBuilder(Samples.decline("d-2", "rfi-1"))
                .setReferralId(Ids.referral("rfi-1", "profile-b", Samples.LOCATION))
                .setActor(new Actor(ActorKind.PARTNER, "partner-b", "ida", "referrals-admin"))
                .build());
        engine.pass(Duration.ofSeconds(31));
        assertThat(engine.rfiResults().getLast().getTargets())
                .extracting(TargetResult::getProfileId)
                .containsExactly(Samples.PROFILE, "profile-b", "a-late-profile", "profile-c");
    }

    @Test
    void a_withdrawn_rfi_is_passed_on_to_nobody_though_it_expired_before_the_withdrawal() {
        submit(true);
        engine.passWhileDown(Duration.ofDays(15));
        engine.submit(Samples.withdrawal("rfi-1"));
        assertThat(engine.kinds())
                .endsWith("expired")
                .filteredOn("received"::equals)
                .hasSize(1);
    }

    @Test
    void without_consent_nothing_is_passed_on() {
        submit(false);
        engine.ask(Samples.decline("d-1", "rfi-1"));
        assertThat(engine.kinds()).containsExactly("received", "declined");
    }

    @ParameterizedTest
    @EnumSource(names = {"OFF", "SUGGEST"})
    void only_the_automatic_way_passes_on(ReroutingMode mode) {
        engine.rerouting = mode;
        submit(true);
        engine.ask(Samples.decline("d-1", "rfi-1"));
        assertThat(engine.kinds()).containsExactly("received", "declined");
    }

    @ParameterizedTest
    @EnumSource(names = {"SPAM", "DUPLICATE"})
    void what_nobody_wants_is_not_passed_on(DeclineReason reason) {
        submit(true);
        engine.ask(Samples.decision("d-1", "rfi-1")
                .setDecline(new Decline(reason, null))
                .build());
        assertThat(engine.kinds()).containsExactly("received", "declined");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReroutingMode.class,
            names = {"OFF", "SUGGEST", "AUTOMATIC"})
    void a_referral_that_the_program_hands_over_goes_to_the_target_that_it_has_chosen(ReroutingMode mode) {
        engine.rerouting = mode;
        engine.profile(Samples.profile("other-emea", "partner-other"));
        submit(false);
        engine.ask(Samples.reassign("d-1", "rfi-1"));

        List<ReferralEvent> events = engine.events();
        assertThat(events)
                .extracting(event -> event.getHeader().getKind())
                .containsExactly("received", "cancelled", "received");
        assertThat(events.getLast().getAfter().getRfi().getPartnerId()).isEqualTo("partner-other");
        TargetResult next = engine.rfiResults().getLast().getTargets().getLast();
        assertThat(next.getProfileId()).isEqualTo("other-emea");
        assertThat(next.getInsteadOf()).isEqualTo(Samples.referralId("rfi-1"));
        assertThat(next.getReferralId()).isEqualTo(Ids.referral("rfi-1", "other-emea", Samples.LOCATION));
    }

    @Test
    void nobody_gets_the_same_rfi_twice_also_if_it_is_handed_over() {
        engine.profile(Samples.profile("other-emea", "partner-other"));
        engine.submit(Samples.rfi("rfi-1", Samples.target(), new Target("other-emea", Samples.LOCATION)));
        engine.ask(Samples.reassign("d-1", "rfi-1"));

        assertThat(engine.kinds()).containsExactlyInAnyOrder("received", "received", "cancelled");
        assertThat(engine.rfiResults().getLast().getTargets()).hasSize(2);
    }

    @Test
    void the_rfis_result_says_why_the_chosen_target_did_not_get_it() {
        submit(false);
        engine.ask(Samples.reassign("d-1", "rfi-1"));
        engine.pass(Duration.ofSeconds(31));

        TargetResult next = engine.rfiResults().getLast().getTargets().getLast();
        assertThat(next.getInsteadOf()).isEqualTo(Samples.referralId("rfi-1"));
        assertThat(next.getRefusal()).isEqualTo(TargetRefusal.PROFILE_UNKNOWN);
    }

    @Test
    void a_duplicate_or_spam_is_passed_on_to_nobody() {
        submit(true);
        engine.ask(Samples.cancel("d-1", "rfi-1"));
        assertThat(engine.kinds()).containsExactly("received", "cancelled");
    }

    @Test
    void after_three_times_somebody_has_to_look_at_it() {
        for (int more = 0; more < 5; more++) engine.profile(Samples.profile("profile-x" + more, "partner-x" + more));
        submit(true);
        engine.pass(Duration.ofDays(100));
        engine.pass(Duration.ofDays(100));
        engine.pass(Duration.ofDays(100));
        engine.pass(Duration.ofDays(100));
        engine.pass(Duration.ofDays(100));
        assertThat(engine.kinds()).filteredOn("received"::equals).hasSize(4);
    }

    private void submit(boolean consent) {
        engine.submit(Samples.rfi("rfi-1", rfi -> rfi.setReroutingConsent(consent)));
    }
}
