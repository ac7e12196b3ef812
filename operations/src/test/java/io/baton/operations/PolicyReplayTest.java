package io.baton.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.BusinessProfile;
import io.baton.events.Change;
import io.baton.events.CompanySize;
import io.baton.events.DeclineReason;
import io.baton.events.Declined;
import io.baton.events.EventHeader;
import io.baton.events.Location;
import io.baton.events.LocationContact;
import io.baton.events.ProfileStatus;
import io.baton.events.Received;
import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.events.Rfi;
import io.baton.lifecycle.ranking.Lesson;
import io.baton.lifecycle.ranking.RankingPolicy;
import io.baton.operations.PolicyReplay.OtherFirst;
import io.baton.operations.PolicyReplay.Outcome;
import io.baton.operations.PolicyReplay.Report;
import io.baton.operations.PolicyReplay.Rules;
import io.baton.partners.Profiles.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another policy would have changed, from the events alone. */
class PolicyReplayTest {
    private static final Instant START = Instant.parse("2027-03-01T09:00:00Z");
    private static final Rules WAS = new Rules(RankingPolicy.STANDARD, Optional.empty());

    private final PolicyReplay replay = new PolicyReplay(List.of(profile("adatum"), profile("contoso")));

    /** Adatum answers within two hours, but declines; contoso is new. */
    @BeforeEach
    void twoRequests() {
        replay.add(event("first", START, received()));
        replay.add(event("first", START.plus(Duration.ofHours(2)), declined()));
        replay.add(event("second", START.plus(Duration.ofDays(1)), received()));
    }

    @Test
    void the_same_rules_change_nothing() {
        Report report = replay.compare(WAS, WAS);

        assertThat(report.requests()).isEqualTo(2);
        assertThat(report.changed()).isZero();
        assertThat(report.was()).isEqualTo(report.wouldBe()).isEqualTo(new Outcome(0, hours(2)));
    }

    @Test
    void other_weights_put_another_partner_first() {
        Report report = replay.compare(WAS, new Rules(declinesCount(-15), Optional.empty()));

        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.examples())
                .containsExactly(new OtherFirst("second", Optional.of("adatum-emea"), Optional.of("contoso-emea")));
    }

    @Test
    void what_was_answered_later_than_a_shorter_window_would_have_expired_and_counts_as_such() {
        Report report = replay.compare(WAS, new Rules(RankingPolicy.STANDARD, Optional.of(Duration.ofHours(1))));

        assertThat(report.wouldBe()).isEqualTo(new Outcome(1, Optional.empty()));
        assertThat(report.changed()).isEqualTo(1);
    }

    @Test
    void the_order_of_the_partitions_does_not_matter() {
        PolicyReplay other = new PolicyReplay(List.of(profile("adatum"), profile("contoso")));
        other.add(event("second", START.plus(Duration.ofDays(1)), received()));
        other.add(event("first", START, received()));
        other.add(event("first", START.plus(Duration.ofHours(2)), declined()));
        Rules wouldBe = new Rules(declinesCount(-15), Optional.empty());

        assertThat(other.compare(WAS, wouldBe)).isEqualTo(replay.compare(WAS, wouldBe));
    }

    private static Optional<Duration> hours(long hours) {
        return Optional.of(Duration.ofHours(hours));
    }

    private static RankingPolicy declinesCount(int points) {
        RankingPolicy standard = RankingPolicy.STANDARD;
        return new RankingPolicy(
                0,
                standard.leastFit(),
                standard.factors(),
                standard.likeness(),
                Map.of(Lesson.DECLINED, points),
                standard.fullAnswerWithin(),
                standard.recentFor(),
                standard.forgottenAfter(),
                standard.silentAfter());
    }

    private static Change received() {
        Change change = new Change();
        change.setReceived(new Received(List.of()));
        return change;
    }

    private static Change declined() {
        Change change = new Change();
        change.setDeclined(new Declined(DeclineReason.UNABLE_TO_SUPPORT, null));
        return change;
    }

    private static ReferralEvent event(String rfiId, Instant at, Change change) {
        Rfi rfi = new Rfi();
        rfi.setRegion("EMEA");
        rfi.setCountry("DE");
        rfi.setLanguage("de");
        rfi.setCompanySize(CompanySize.SMALL);
        rfi.setSolutions(List.of("erp"));
        rfi.setServices(List.of());
        rfi.setIndustries(List.of());
        Referral after = new Referral();
        after.setRfi(rfi);
        after.setReceivedAt(START);
        after.setDeclined(change.getDeclined());
        EventHeader header = new EventHeader();
        header.setKind(kind(change));
        header.setRfiId(rfiId);
        header.setReferralId("referral-of-" + rfiId);
        header.setPartnerId("adatum");
        header.setOccurredAt(at);
        return new ReferralEvent(header, change, after);
    }

    private static Entry profile(String partner) {
        LocationContact contact = new LocationContact("Ida Kern", "ida@partner.example", null, "de", null, null);
        BusinessProfile profile = BusinessProfile.newBuilder()
                .setProfileId(partner + "-emea")
                .setPartnerId(partner)
                .setPartnerName("The partner " + partner)
                .setRegion("EMEA")
                .setStatus(ProfileStatus.ACTIVE)
                .setLocations(List.of(new Location("hamburg", "Hamburg", "DE", List.of(contact))))
                .setSolutions(List.of("ERP"))
                .setLanguages(List.of("de"))
                .setUpdatedAt(Instant.EPOCH)
                .build();
        return new Entry(profile.getProfileId(), profile, 1);
    }

    private static String kind(Change change) {
        return change.getSchema().getFields().stream()
                .filter(field -> change.get(field.pos()) != null)
                .findFirst()
                .orElseThrow()
                .name();
    }
}
