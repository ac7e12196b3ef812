package io.baton.partners;

import io.baton.events.BusinessProfile;
import io.baton.events.CompanySize;
import io.baton.events.Location;
import io.baton.events.LocationContact;
import io.baton.events.ProfileStatus;
import io.baton.lifecycle.check.Finding;
import io.baton.lifecycle.check.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a business profile must be to take referrals (L1): every problem at once, each with its field. Pure, and of the
 * profile's last record alone, so that whoever reads the topic comes to the same, compacted or not.
 */
public final class ProfileCheck {
    private static final int MOST_LOCATIONS = 50;
    /** An RFI has to be able to carry them all. */
    private static final int MOST_CONTACTS = 20;

    private static final int MOST_WORDS = 50;

    private final Findings findings = new Findings();

    private ProfileCheck() {}

    /**
     * @param key the record's key, which must be the profile's id
     * @return what is wrong; empty if nothing is. A draft may be unfinished, and still not be wrong
     */
    public static List<Finding> problems(String key, BusinessProfile profile) {
        ProfileCheck check = new ProfileCheck();
        check.findings.line("profileId", profile.getProfileId());
        check.findings.that(profile.getProfileId().equals(key), "profileId", "must be the record's key");
        check.profile(profile);
        return check.findings.found();
    }

    /** @return whether it takes referrals: active, and nothing wrong with it (L1) */
    public static boolean takesReferrals(String key, BusinessProfile profile) {
        return profile.getStatus() == ProfileStatus.ACTIVE
                && problems(key, profile).isEmpty();
    }

    private void profile(BusinessProfile profile) {
        findings.line("partnerId", profile.getPartnerId());
        findings.line("partnerName", profile.getPartnerName());
        findings.line("region", profile.getRegion());
        findings.that(profile.getStatus() != ProfileStatus.UNKNOWN, "status", "is unknown");
        locations(profile);
        findings.lines("keywords", profile.getKeywords(), MOST_WORDS);
        findings.lines("services", profile.getServices(), MOST_WORDS);
        findings.lines("solutions", profile.getSolutions(), MOST_WORDS);
        findings.lines("industries", profile.getIndustries(), MOST_WORDS);
        findings.lines("competencies", profile.getCompetencies(), MOST_WORDS);
        findings.lines("endorsements", profile.getEndorsements(), MOST_WORDS);
        languages(profile.getLanguages());
        boolean sizesKnown = !profile.getServedCompanySizes().contains(CompanySize.UNKNOWN);
        findings.that(sizesKnown, "servedCompanySizes", "names an unknown size");
    }

    private void languages(List<String> languages) {
        findings.atMost("languages", languages, MOST_WORDS);
        for (int i = 0; i < languages.size(); i++) findings.language("languages[" + i + "]", languages.get(i));
    }

    private void locations(BusinessProfile profile) {
        List<Location> locations = profile.getLocations();
        boolean active = profile.getStatus() == ProfileStatus.ACTIVE;
        findings.that(!active || !locations.isEmpty(), "locations", "must be at least one while the profile is active");
        findings.atMost("locations", locations, MOST_LOCATIONS);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < locations.size(); i++) {
            String field = "locations[" + i + "]";
            Location location = locations.get(i);
            findings.that(seen.add(location.getLocation()), field + ".location", "is named twice");
            boolean reached = !active || !location.getContacts().isEmpty();
            findings.that(reached, field + ".contacts", "must be at least one while the profile is active");
            location(field, location);
        }
    }

    private void location(String field, Location location) {
        findings.line(field + ".location", location.getLocation());
        if (location.getCity() != null) findings.line(field + ".city", location.getCity());
        findings.country(field + ".country", location.getCountry());
        List<LocationContact> contacts = location.getContacts();
        findings.atMost(field + ".contacts", contacts, MOST_CONTACTS);
        for (int i = 0; i < contacts.size(); i++) contact(field + ".contacts[" + i + "]", contacts.get(i));
    }

    private void contact(String field, LocationContact contact) {
        findings.line(field + ".name", contact.getName());
        findings.email(field + ".email", contact.getEmail());
        findings.phone(field + ".phone", contact.getPhone());
        if (contact.getLanguage() != null) findings.language(field + ".language", contact.getLanguage());
        if (contact.getUserId() != null) findings.line(field + ".userId", contact.getUserId());
    }
}
