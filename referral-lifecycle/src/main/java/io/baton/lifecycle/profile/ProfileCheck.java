package io.baton.lifecycle.profile;

import io.baton.lifecycle.check.Bounds;
import io.baton.lifecycle.check.Days;
import io.baton.lifecycle.check.Finding;
import io.baton.lifecycle.check.Findings;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.profile.Profile.Contact;
import io.baton.lifecycle.profile.Profile.Location;
import io.baton.lifecycle.profile.Profile.Offers;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a business profile must be to take referrals (L1): every problem at once, each with its field. It asks the profile's
 * last record alone, so that every reader of the topic finds the same, compacted or not.
 */
public final class ProfileCheck {
    private final Findings findings = new Findings();
    private final int mostLocations;

    private ProfileCheck(int mostLocations) {
        this.mostLocations = mostLocations;
    }

    /**
     * @param key the record's key, which must be the profile's id
     * @return what is wrong; empty if nothing is. A draft may be unfinished, and still not be wrong
     */
    public static List<Finding> problems(String key, Profile profile) {
        return new ProfileCheck(ProfileLimits.MOST_LOCATIONS).found(key, profile);
    }

    /** @return as {@link #problems}, for a profile that is edited over HTTP, which may have fewer locations */
    public static List<Finding> problemsOfEdited(String key, Profile profile) {
        return new ProfileCheck(ProfileLimits.MOST_LOCATIONS_EDITED).found(key, profile);
    }

    /** @return whether it takes referrals then: active, or paused until before, and nothing wrong with it (L1) */
    public static boolean takesReferrals(String key, Profile profile, Instant then) {
        return opensAt(key, profile).filter(opens -> !opens.isAfter(then)).isPresent();
    }

    /** @return from when it takes referrals; empty if it does not, or something is wrong with it (L1) */
    public static Optional<Instant> opensAt(String key, Profile profile) {
        return profile.opensAt().filter(_ -> problems(key, profile).isEmpty());
    }

    /**
     * Whom a profile names for a location now (L3), whatever else it says: somebody who has left a paused profile, or one with an
     * error elsewhere, has left. A contact with something wrong is nobody whom a mail could reach.
     *
     * @return the location's contacts, as many as an RFI can carry; none if the profile does not have the location
     */
    public static List<Contact> contactsOf(Profile profile, String location) {
        return profile.locations().stream()
                .filter(one -> Typed.same(one.location(), location))
                .findFirst()
                .map(Location::contacts)
                .orElse(List.of())
                .stream()
                .filter(ProfileCheck::isRight)
                .limit(ProfileLimits.MOST_CONTACTS)
                .toList();
    }

    private static boolean isRight(Contact contact) {
        ProfileCheck check = new ProfileCheck(ProfileLimits.MOST_LOCATIONS);
        check.contact("", contact);
        return check.findings.found().isEmpty();
    }

    private List<Finding> found(String key, Profile profile) {
        findings.line("profileId", profile.profileId());
        findings.that(profile.profileId().equals(key), "profileId", "must be the record's key");
        findings.line("partnerId", profile.partnerId());
        findings.line("partnerName", profile.partnerName());
        findings.line("region", profile.region());
        findings.that(profile.status().isPresent(), "status", "is unknown");
        pause(profile);
        locations(profile);
        offers(profile.offers());
        findings.that(profile.servedSizes().isPresent(), "servedCompanySizes", "names an unknown size");
        return findings.found();
    }

    private void pause(Profile profile) {
        profile.pausedUntil().ifPresent(day -> {
            boolean paused =
                    profile.status().filter(ProfileStatus.PAUSED::equals).isPresent();
            findings.that(paused, "pausedUntil", "must be absent unless the profile is paused");
            findings.that(Days.conceivable(day), "pausedUntil", Days.CONCEIVABLE);
        });
    }

    private void offers(Offers offers) {
        words("keywords", offers.keywords());
        words("services", offers.services());
        words("solutions", offers.solutions());
        words("industries", offers.industries());
        words("competencies", offers.competencies());
        words("endorsements", offers.endorsements());
        List<String> languages = offers.languages();
        findings.atMost("languages", languages, Bounds.LIST_ENTRIES);
        for (int i = 0; i < languages.size(); i++) findings.language("languages[" + i + "]", languages.get(i));
    }

    private void words(String field, List<String> words) {
        findings.lines(field, words, Bounds.LIST_ENTRIES);
    }

    private void locations(Profile profile) {
        List<Location> locations = profile.locations();
        // One that is paused until a day opens by itself.
        boolean active = profile.opensAt().isPresent();
        findings.that(!active || !locations.isEmpty(), "locations", "must be at least one while the profile is active");
        findings.atMost("locations", locations, mostLocations);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < locations.size(); i++) {
            String field = "locations[" + i + "]";
            Location location = locations.get(i);
            findings.that(seen.add(Typed.canonical(location.location())), field + ".location", "is named twice");
            boolean reached = !active || !location.contacts().isEmpty();
            findings.that(reached, field + ".contacts", "must be at least one while the profile is active");
            location(field, location);
        }
    }

    private void location(String field, Location location) {
        findings.line(field + ".location", location.location());
        line(field + ".city", location.city());
        findings.country(field + ".country", location.country());
        List<Contact> contacts = location.contacts();
        findings.atMost(field + ".contacts", contacts, ProfileLimits.MOST_CONTACTS);
        for (int i = 0; i < contacts.size(); i++) contact(field + ".contacts[" + i + "]", contacts.get(i));
    }

    private void contact(String field, Contact contact) {
        findings.line(field + ".name", contact.name());
        findings.email(field + ".email", contact.email());
        contact.phone().ifPresent(phone -> findings.phone(field + ".phone", phone));
        contact.language().ifPresent(language -> findings.language(field + ".language", language));
        line(field + ".userId", contact.userId());
    }

    private void line(String field, Optional<String> text) {
        text.ifPresent(given -> findings.line(field, given));
    }
}
