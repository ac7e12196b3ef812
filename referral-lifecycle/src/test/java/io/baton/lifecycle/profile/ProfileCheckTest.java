package io.baton.lifecycle.profile;

import static io.baton.lifecycle.profile.GivenProfile.location;
import static io.baton.lifecycle.profile.GivenProfile.locations;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.check.Finding;
import io.baton.lifecycle.profile.Profile.Contact;
import io.baton.lifecycle.profile.Profile.Location;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What a profile must be to take referrals (L1). */
class ProfileCheckTest {
    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2027-01-11");
    private static final String KEY = GivenProfile.active().profileId();

    @Test
    void an_active_profile_without_errors_takes_referrals() {
        assertThat(ProfileCheck.problems(KEY, GivenProfile.active())).isEmpty();
        assertThat(ProfileCheck.takesReferrals(KEY, GivenProfile.active(), Instant.EPOCH))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ACTIVE")
    void a_profile_that_is_not_active_takes_none_and_nothing_is_wrong_with_it(ProfileStatus status) {
        assertThat(ProfileCheck.problems(KEY, GivenProfile.with(status))).isEmpty();
        assertThat(ProfileCheck.takesReferrals(KEY, GivenProfile.with(status), NOW))
                .isFalse();
    }

    /** In Hamburg, it is an hour later than in UTC. */
    @Test
    void a_profile_that_is_paused_until_a_day_takes_referrals_from_the_midnight_of_its_first_location() {
        Profile paused = GivenProfile.pausedUntil(ProfileStatus.PAUSED, MONDAY, locations(1));

        assertThat(ProfileCheck.problems(KEY, paused)).isEmpty();
        assertThat(ProfileCheck.takesReferrals(KEY, paused, Instant.parse("2027-01-10T22:59:59Z")))
                .isFalse();
        assertThat(ProfileCheck.takesReferrals(KEY, paused, Instant.parse("2027-01-10T23:00:00Z")))
                .isTrue();
    }

    @Test
    void a_pause_until_a_day_wants_the_contacts_of_an_active_profile_for_it_opens_by_itself() {
        assertThat(problems(GivenProfile.pausedUntil(ProfileStatus.PAUSED, MONDAY, List.of(location("hamburg", 0)))))
                .containsExactly("locations[0].contacts must be at least one while the profile is active");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PAUSED")
    void only_a_paused_profile_has_a_day_on_which_its_pause_ends(ProfileStatus status) {
        assertThat(problems(GivenProfile.pausedUntil(status, MONDAY, locations(1))))
                .containsExactly("pausedUntil must be absent unless the profile is paused");
    }

    @Test
    void a_pause_ends_on_a_day_that_somebody_can_mean() {
        assertThat(problems(GivenProfile.pausedUntil(ProfileStatus.PAUSED, LocalDate.MAX, locations(1))))
                .containsExactly("pausedUntil must be from 1900-01-01 to 2999-12-31");
    }

    @Test
    void a_status_or_size_of_a_later_release_is_named() {
        assertThat(problems(GivenProfile.withStatusOfALaterRelease())).containsExactly("status is unknown");
        assertThat(problems(GivenProfile.withSizeOfALaterRelease()))
                .containsExactly("servedCompanySizes names an unknown size");
        assertThat(ProfileCheck.takesReferrals(KEY, GivenProfile.withSizeOfALaterRelease(), NOW))
                .isFalse();
    }

    @Test
    void an_active_profile_has_a_location_and_each_location_a_contact() {
        assertThat(problems(GivenProfile.with(ProfileStatus.ACTIVE, List.of())))
                .containsExactly("locations must be at least one while the profile is active");
        assertThat(problems(GivenProfile.with(ProfileStatus.ACTIVE, List.of(location("hamburg", 0)))))
                .containsExactly("locations[0].contacts must be at least one while the profile is active");
    }

    @Test
    void a_draft_may_be_unfinished() {
        assertThat(problems(GivenProfile.with(ProfileStatus.DRAFT, List.of()))).isEmpty();
        assertThat(problems(GivenProfile.with(ProfileStatus.DRAFT, List.of(location("hamburg", 0)))))
                .isEmpty();
    }

    @Test
    void a_published_profile_has_at_most_50_locations_and_an_edited_one_5() {
        Profile five = GivenProfile.with(ProfileStatus.ACTIVE, locations(5));
        Profile six = GivenProfile.with(ProfileStatus.ACTIVE, locations(6));

        assertThat(ProfileCheck.problemsOfEdited(KEY, five)).isEmpty();
        assertThat(ProfileCheck.problemsOfEdited(KEY, six))
                .containsExactly(new Finding("locations", "must be at most 5"));
        assertThat(problems(six)).isEmpty();
        assertThat(problems(GivenProfile.with(ProfileStatus.ACTIVE, locations(50))))
                .isEmpty();
        assertThat(problems(GivenProfile.with(ProfileStatus.ACTIVE, locations(51))))
                .containsExactly("locations must be at most 50");
    }

    @Test
    void a_location_has_at_most_20_contacts_and_is_named_once() {
        assertThat(problems(GivenProfile.with(ProfileStatus.ACTIVE, List.of(location("hamburg", 20)))))
                .isEmpty();
        assertThat(problems(GivenProfile.with(ProfileStatus.ACTIVE, List.of(location("hamburg", 21)))))
                .containsExactly("locations[0].contacts must be at most 20");
        assertThat(problems(GivenProfile.with(
                        ProfileStatus.ACTIVE, List.of(location("hamburg", 1), location("hamburg", 1)))))
                .containsExactly("locations[1].location is named twice");
    }

    @Test
    void everything_wrong_with_a_contact_is_said_at_once() {
        Contact contact =
                new Contact(" ", "nobody", Optional.of("call me"), Optional.of("Deutsch!"), Optional.of("a\nb"));
        Location location = new Location("hamburg", Optional.of(""), "Germany", List.of(contact));

        assertThat(problems(GivenProfile.with(ProfileStatus.ACTIVE, List.of(location))))
                .containsExactly(
                        "locations[0].city must not be blank",
                        "locations[0].country must be an ISO 3166-1 alpha-2 code",
                        "locations[0].contacts[0].name must not be blank",
                        "locations[0].contacts[0].email must be an e-mail address",
                        "locations[0].contacts[0].language must be a BCP 47 language tag",
                        "locations[0].contacts[0].userId must not contain control characters");
    }

    @Test
    void a_word_is_named_once() {
        assertThat(problems(GivenProfile.withKeywords(List.of("erp", "erp"))))
                .containsExactly("keywords[1] is named twice");
    }

    @Test
    void the_key_is_the_profiles_id() {
        assertThat(ProfileCheck.problems("another", GivenProfile.active()))
                .containsExactly(new Finding("profileId", "must be the record's key"));
        assertThat(ProfileCheck.takesReferrals("another", GivenProfile.active(), NOW))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(ProfileStatus.class)
    void a_profile_of_any_status_names_the_contacts_of_a_location(ProfileStatus status) {
        Profile profile = GivenProfile.with(status, List.of(location("Hamburg ", 1), location("munich", 2)));
        assertThat(ProfileCheck.contactsOf(profile, "hamburg")).hasSize(1);
        assertThat(ProfileCheck.contactsOf(profile, "atlantis")).isEmpty();
    }

    @Test
    void a_contact_with_an_error_is_nobodys_and_no_location_has_more_than_an_rfi_can_carry() {
        Contact right = location("hamburg", 1).contacts().getFirst();
        Contact wrong = new Contact("Ada", "nowhere", Optional.empty(), Optional.empty(), Optional.empty());
        Location mixed = new Location("hamburg", Optional.empty(), "DE", List.of(wrong, right));
        assertThat(ProfileCheck.contactsOf(GivenProfile.with(ProfileStatus.ACTIVE, List.of(mixed)), "hamburg"))
                .containsExactly(right);
        List<Location> crowded = List.of(location("hamburg", 1_000));
        assertThat(ProfileCheck.contactsOf(GivenProfile.with(ProfileStatus.ACTIVE, crowded), "hamburg"))
                .hasSize(ProfileLimits.MOST_CONTACTS);
    }

    private static List<String> problems(Profile profile) {
        return ProfileCheck.problems(KEY, profile).stream()
                .map(finding -> finding.field() + " " + finding.reason())
                .toList();
    }
}
