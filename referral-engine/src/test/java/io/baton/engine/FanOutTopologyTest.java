package io.baton.engine;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.ActorKind;
import io.baton.events.BusinessProfile;
import io.baton.events.CompanySize;
import io.baton.events.LeadType;
import io.baton.events.LocationContact;
import io.baton.events.Problem;
import io.baton.events.ProfileStatus;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.RfiVerdict;
import io.baton.events.Target;
import io.baton.events.TargetRefusal;
import io.baton.events.TargetResult;
import io.baton.events.topics.Topics;
import io.baton.records.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How RFIs become referrals (L1, L2, L16). */
class FanOutTopologyTest {
    private final EngineDriver engine = new EngineDriver();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void one_rfi_reaches_several_partners_and_has_one_result() {
        engine.profile(Samples.profile("profile-a", "partner-a"));
        engine.profile(Samples.profile("profile-b", "partner-b"));
        engine.submit(Samples.rfi(
                "rfi-1", new Target("profile-a", Samples.LOCATION), new Target("profile-b", Samples.LOCATION)));
        assertThat(engine.rfiResults()).singleElement().satisfies(result -> {
            assertThat(result.getVerdict()).isEqualTo(RfiVerdict.TAKEN_IN);
            assertThat(result.getTargets())
                    .extracting(TargetResult::getPartnerId)
                    .containsExactly("partner-a", "partner-b");
            assertThat(result.getTargets())
                    .extracting(TargetResult::getReferralId)
                    .doesNotContainNull();
        });
        assertThat(engine.kinds()).containsExactly("received", "received");
    }

    @Test
    void the_same_rfi_again_creates_nothing_and_gets_the_same_result() {
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi("rfi-1"));
        engine.pass(Duration.ofMinutes(5));
        engine.submit(Samples.rfi("rfi-1"));
        List<RfiResult> results = engine.rfiResults();
        assertThat(results).hasSize(2);
        assertThat(results.get(1)).isEqualTo(results.get(0));
        assertThat(engine.kinds()).containsExactly("received");
    }

    @Test
    void the_same_id_with_other_content_is_refused() {
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi("rfi-1"));
        engine.submit(Samples.rfi("rfi-1", rfi -> rfi.setNeed("Something else")));
        assertThat(engine.rfiResults())
                .extracting(RfiResult::getVerdict)
                .containsExactly(RfiVerdict.TAKEN_IN, RfiVerdict.RFI_CHANGED);
        assertThat(engine.kinds()).containsExactly("received");
    }

    @Test
    void an_unknown_profile_is_waited_for_and_then_refused_while_the_others_go_on() {
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi("rfi-1", Samples.target(), new Target("nowhere", Samples.LOCATION)));
        assertThat(engine.kinds()).containsExactly("received");
        engine.pass(Duration.ofSeconds(29));
        assertThat(engine.rfiResults()).isEmpty();
        engine.pass(Duration.ofSeconds(2));
        assertThat(engine.rfiResults())
                .singleElement()
                .satisfies(result -> assertThat(result.getTargets())
                        .extracting(TargetResult::getRefusal)
                        .containsExactly(null, TargetRefusal.PROFILE_UNKNOWN));
    }

    @Test
    void a_profile_that_arrives_within_the_wait_gets_the_referral() {
        engine.submit(Samples.rfi("rfi-1"));
        engine.pass(Duration.ofSeconds(20));
        engine.profile(Samples.profile());
        assertThat(engine.kinds()).containsExactly("received");
        engine.pass(Duration.ofSeconds(20));
        assertThat(engine.rfiResults())
                .singleElement()
                .satisfies(result -> assertThat(result.getTargets().getFirst().getReferralId())
                        .isEqualTo(Samples.referralId("rfi-1")));
    }

    @Test
    void a_profile_with_something_wrong_takes_no_referrals_until_it_is_mended() {
        BusinessProfile wrong = Samples.profile();
        wrong.getLocations().getFirst().getContacts().getFirst().setEmail("nowhere");
        engine.profile(wrong);
        engine.submit(Samples.rfi("rfi-1"));
        engine.pass(Duration.ofSeconds(31));
        assertThat(engine.rfiResults().getFirst().getTargets())
                .extracting(TargetResult::getRefusal)
                .containsExactly(TargetRefusal.PROFILE_NOT_ACTIVE);
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi("rfi-2"));
        assertThat(engine.kinds()).containsExactly("received");
    }

    @Test
    void a_paused_profile_and_one_without_contact_are_not_active() {
        engine.profile(BusinessProfile.newBuilder(Samples.profile("paused", "p"))
                .setStatus(ProfileStatus.PAUSED)
                .build());
        BusinessProfile alone = Samples.profile("alone", "q");
        alone.getLocations().getFirst().setContacts(List.of());
        engine.profile(alone);
        engine.submit(
                Samples.rfi("rfi-1", new Target("paused", Samples.LOCATION), new Target("alone", Samples.LOCATION)));
        engine.pass(Duration.ofSeconds(31));
        assertThat(engine.rfiResults().getFirst().getTargets())
                .extracting(TargetResult::getRefusal)
                .containsOnly(TargetRefusal.PROFILE_NOT_ACTIVE);
    }

    @Test
    void a_pause_ends_by_itself_on_its_day_also_for_an_rfi_that_waits() {
        LocalDate tomorrow = LocalDate.ofInstant(engine.now(), UTC).plusDays(1);
        Instant midnight = tomorrow.atStartOfDay(UTC).toInstant();
        BusinessProfile paused = Samples.profile();
        paused.getLocations().getFirst().setCountry("US");
        paused.setStatus(ProfileStatus.PAUSED);
        paused.setPausedUntil(tomorrow);
        engine.profile(paused);
        engine.submit(Samples.rfi("too-early"));
        engine.pass(Duration.ofSeconds(31));
        assertThat(engine.rfiResults().getFirst().getTargets())
                .extracting(TargetResult::getRefusal)
                .containsExactly(TargetRefusal.PROFILE_NOT_ACTIVE);

        engine.pass(Duration.between(engine.now(), midnight).minusSeconds(20));
        engine.submit(Samples.rfi("waits-for-midnight"));
        assertThat(engine.kinds()).isEmpty();
        engine.pass(Duration.ofSeconds(20));
        engine.submit(Samples.rfi("after-it"));
        assertThat(engine.events())
                .extracting(event -> event.getHeader().getRfiId())
                .containsExactly("after-it");
        engine.pass(Duration.ofSeconds(11));
        assertThat(engine.events())
                .extracting(event -> event.getHeader().getRfiId())
                .containsExactly("waits-for-midnight");
    }

    @Test
    void a_profile_with_more_contacts_than_an_rfi_can_carry_is_not_active() {
        BusinessProfile crowded = Samples.profile("crowded", "q");
        LocationContact contact =
                crowded.getLocations().getFirst().getContacts().getFirst();
        crowded.getLocations().getFirst().setContacts(Collections.nCopies(21, contact));
        engine.profile(crowded);
        engine.submit(Samples.rfi("rfi-1", new Target("crowded", Samples.LOCATION)));
        engine.pass(Duration.ofSeconds(31));
        assertThat(engine.rfiResults().getFirst().getTargets())
                .extracting(TargetResult::getRefusal)
                .containsOnly(TargetRefusal.PROFILE_NOT_ACTIVE);
    }

    @Test
    void an_rfi_with_countless_problems_is_refused_with_the_first_fifty() {
        engine.submit(Samples.rfi(
                "rfi-1",
                rfi -> rfi.setSolutions(
                        IntStream.range(0, 10_000).mapToObj(i -> "\0" + i).toList())));
        assertThat(engine.rfiResults().getFirst().getProblems()).hasSize(50);
    }

    @Test
    void region_and_location_are_found_however_they_are_typed() {
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi("rfi-1", rfi -> {
            rfi.setRegion(rfi.getRegion().toLowerCase(Locale.ROOT) + "\u00a0");
            rfi.setTargets(List.of(new Target(Samples.PROFILE, Samples.LOCATION.toUpperCase(Locale.ROOT) + " ")));
        }));
        assertThat(engine.rfiResults().getFirst().getTargets())
                .extracting(TargetResult::getRefusal)
                .containsOnlyNulls();
    }

    @Test
    void the_same_rfi_in_other_spelling_is_a_repeat() {
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi("rfi-1"));
        engine.submit(Samples.rfi("rfi-1", rfi -> {
            rfi.setCompany(" " + rfi.getCompany());
            rfi.setSolutions(rfi.getSolutions().reversed());
            rfi.setLanguage(rfi.getLanguage().toUpperCase(Locale.ROOT));
            rfi.setCampaignId(rfi.getCampaignId() == null ? " " : rfi.getCampaignId() + " ");
        }));
        assertThat(engine.rfiResults()).extracting(RfiResult::getVerdict).containsOnly(RfiVerdict.TAKEN_IN);
    }

    @Test
    void a_wrong_region_or_location_is_refused_at_once() {
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi("rfi-1", new Target(Samples.PROFILE, "atlantis")));
        engine.submit(Samples.rfi("rfi-2", rfi -> rfi.setRegion("APAC")));
        assertThat(engine.rfiResults())
                .extracting(result -> result.getTargets().getFirst().getRefusal())
                .containsExactly(TargetRefusal.LOCATION_UNKNOWN, TargetRefusal.REGION_NOT_SERVED);
    }

    @Test
    void a_company_size_that_is_not_served_is_refused_at_once_while_the_others_go_on() {
        engine.profile(Samples.profile());
        engine.profile(Samples.profile("large", "q", CompanySize.LARGE, CompanySize.ENTERPRISE));
        engine.profile(Samples.profile("small", "r", CompanySize.SMALL));
        engine.submit(Samples.rfi(
                "rfi-1",
                rfi -> rfi.setCompanySize(CompanySize.SMALL)
                        .setTargets(List.of(
                                new Target("large", Samples.LOCATION),
                                new Target("small", Samples.LOCATION),
                                Samples.target()))));
        assertThat(engine.rfiResults())
                .singleElement()
                .satisfies(result -> assertThat(result.getTargets())
                        .extracting(TargetResult::getRefusal)
                        .containsExactly(TargetRefusal.COMPANY_SIZE_NOT_SERVED, null, null));
        assertThat(engine.kinds()).containsExactly("received", "received");
    }

    @Test
    void a_profile_that_arrives_within_the_wait_and_does_not_serve_the_size_is_refused() {
        engine.submit(Samples.rfi("rfi-1", rfi -> rfi.setCompanySize(CompanySize.SMALL)));
        engine.pass(Duration.ofSeconds(20));
        engine.profile(Samples.profile(Samples.PROFILE, Samples.PARTNER, CompanySize.LARGE));
        assertThat(engine.rfiResults().getFirst().getTargets())
                .extracting(TargetResult::getRefusal)
                .containsExactly(TargetRefusal.COMPANY_SIZE_NOT_SERVED);
        assertThat(engine.events()).isEmpty();
    }

    @Test
    void a_malformed_rfi_is_refused_with_every_problem_by_field() {
        engine.submit(Samples.rfi(
                "rfi-1",
                rfi -> rfi.setLeadType(LeadType.SALES_QUALIFIED)
                        .setCompany(" ")
                        .setCountry("Atlantis")
                        .setTargets(List.of())));
        assertThat(engine.rfiResults()).singleElement().satisfies(result -> {
            assertThat(result.getVerdict()).isEqualTo(RfiVerdict.INVALID);
            assertThat(result.getProblems())
                    .extracting(Problem::getField)
                    .containsExactlyInAnyOrder(
                            "submitted.company", "submitted.country", "submitted.targets", "submitted.sender");
        });
        assertThat(engine.events()).isEmpty();
    }

    @Test
    void an_address_that_would_reach_into_a_mail_header_is_refused() {
        engine.submit(Samples.rfi(
                "rfi-1", rfi -> rfi.getContact().setEmail("mara@fourth-coffee.example\r\nBcc: all@example.com")));
        assertThat(engine.rfiResults().getFirst().getProblems())
                .extracting(Problem::getField)
                .containsExactly("submitted.contact.email");
    }

    @Test
    void a_withdrawal_ends_the_rfis_undecided_referrals_and_no_others() {
        engine.profile(Samples.profile("profile-a", Samples.PARTNER));
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi("rfi-1", Samples.target(), new Target("profile-a", Samples.LOCATION)));
        engine.ask(Samples.accept("d-1", "rfi-1"));
        engine.kinds();
        engine.submit(Samples.withdrawal("rfi-1"));
        assertThat(engine.kinds()).containsExactly("withdrawn");
        assertThat(engine.rfiResults())
                .extracting(RfiResult::getVerdict)
                .containsExactly(RfiVerdict.TAKEN_IN, RfiVerdict.WITHDRAWAL_PASSED_ON);
    }

    @Test
    void one_referral_of_an_rfi_is_withdrawn_and_the_others_stay() {
        engine.profile(Samples.profile("profile-a", Samples.PARTNER));
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi("rfi-1", Samples.target(), new Target("profile-a", Samples.LOCATION)));
        engine.kinds();
        engine.submit(Samples.withdrawal("rfi-1", Samples.referralId("rfi-1")));
        assertThat(engine.events()).singleElement().satisfies(event -> {
            assertThat(event.getHeader().getKind()).isEqualTo("withdrawn");
            assertThat(event.getHeader().getReferralId()).isEqualTo(Samples.referralId("rfi-1"));
        });
    }

    @Test
    void a_withdrawal_is_the_customers() {
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi("rfi-1"));
        engine.submit(Samples.withdrawal("rfi-1"));
        ReferralEvent withdrawn = engine.events().getLast();
        assertThat(withdrawn.getHeader().getActor().getKind()).isEqualTo(ActorKind.CUSTOMER);
        assertThat(withdrawn.getHeader().getActor().getUserId())
                .isEqualTo(withdrawn.getAfter().getRfi().getCustomer().getSubjectId());
    }

    @Test
    void a_withdrawal_that_comes_twice_withdraws_once() {
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi("rfi-1"));
        engine.submit(Samples.withdrawal("rfi-1"));
        engine.submit(Samples.withdrawal("rfi-1"));
        assertThat(engine.kinds()).containsExactly("received", "withdrawn");
    }

    @Test
    void a_withdrawal_ends_the_wait_for_a_profile() {
        engine.submit(Samples.rfi("rfi-1"));
        engine.submit(Samples.withdrawal("rfi-1"));
        engine.profile(Samples.profile());
        engine.pass(Duration.ofMinutes(1));
        assertThat(engine.events()).isEmpty();
        assertThat(engine.rfiResults())
                .filteredOn(result -> result.getVerdict() == RfiVerdict.TAKEN_IN)
                .singleElement()
                .satisfies(result ->
                        assertThat(result.getTargets().getFirst().getRefusal()).isEqualTo(TargetRefusal.WITHDRAWN));
    }

    @Test
    void a_withdrawal_of_an_unknown_rfi_is_refused() {
        engine.submit(Samples.withdrawal("never-sent"));
        assertThat(engine.rfiResults()).extracting(RfiResult::getVerdict).containsExactly(RfiVerdict.UNKNOWN_RFI);
    }

    @Test
    void garbage_in_submissions_and_profiles_goes_to_their_dead_letters_and_stops_nothing() {
        engine.bytes(Topics.RFI_SUBMISSIONS, "x", new byte[] {1, 2, 3});
        engine.bytes(Topics.BUSINESS_PROFILES, "x", new byte[] {1, 2, 3});
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi("rfi-1"));
        assertThat(engine.kinds()).containsExactly("received");
        assertThat(engine.deadLetters(Topics.RFI_SUBMISSIONS)).hasSize(1);
        assertThat(engine.deadLetters(Topics.BUSINESS_PROFILES)).hasSize(1);
    }
}
