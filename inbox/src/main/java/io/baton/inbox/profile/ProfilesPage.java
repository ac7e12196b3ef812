package io.baton.inbox.profile;

import io.baton.api.profiles.ProfileJson;
import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.links.RfiAddress;
import io.baton.words.InboxPhrase;
import java.util.List;
import java.util.Optional;

/**
 * The partner's profiles.
 *
 * @param profiles one page of them
 * @param next where the next page begins
 * @param editable whether the reader may make another
 * @param begun the form by which they do
 * @param reminders the reader's own
 */
public record ProfilesPage(
        List<ProfileJson> profiles, Optional<String> next, boolean editable, NewProfile begun, Reminders reminders)
        implements Page {
    /** @return what the partner is called, as its first profile says */
    static String partnerName(List<ProfileJson> profiles) {
        return profiles.stream()
                .map(ProfileJson::partnerName)
                .map(ProfilePage::typed)
                .findFirst()
                .orElse("");
    }

    @Override
    public String template() {
        return "profiles.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(InboxPhrase.PROFILE);
    }

    /** @return where a profile is read */
    public static String address(ProfileJson profile, Reader reader) {
        return reader.at("/profile/" + RfiAddress.encoded(String.valueOf(profile.profileId())));
    }

    /** @return what stands below a profile's name: its region, and its places */
    public static String facts(ProfileJson profile, Reader reader) {
        List<String> places = ProfilePage.locations(profile).stream()
                .map(location -> ProfilePage.place(location, reader))
                .toList();
        return profile.region() + " · " + String.join("; ", places);
    }
}
