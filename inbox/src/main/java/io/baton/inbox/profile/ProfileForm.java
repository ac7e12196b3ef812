package io.baton.inbox.profile;

import io.baton.api.profiles.ProfileJson;
import io.baton.api.profiles.ProfileJson.ContactJson;
import io.baton.api.profiles.ProfileJson.LocationJson;
import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.profile.ProfileLimits;
import io.baton.lifecycle.profile.ProfileStatus;
import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was written into the form of a profile. Its fields are named by their paths in the API's body, so an error of the API
 * names the field of the form. Rows that were left empty or removed are left out.
 */
final class ProfileForm {
    /** One more than a profile may have: a row too many is refused by its rule, and not dropped. */
    private static final int LOCATIONS = ProfileLimits.MOST_LOCATIONS + 1;

    private static final int CONTACTS = ProfileLimits.MOST_CONTACTS + 1;

    private final Map<String, Object> body;

    ProfileForm(Map<String, Object> body) {
        this.body = Map.copyOf(body);
    }

    /** @return whether another row was asked for, and nothing is to be saved yet */
    boolean adding() {
        return text("add") != null;
    }

    /** @return the version that its author looked at; none that there is if the form has lost it */
    long version() {
        return Optional.ofNullable(text("version"))
                .filter(version -> version.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(-1L);
    }

    /** @return the body by which the API is asked for the same */
    ProfileJson profile(String profileId) {
        return new ProfileJson(
                profileId,
                null,
                text("partnerName"),
                text("region"),
                text("status"),
                pausedUntil(),
                locations(),
                words("keywords"),
                words("services"),
                words("solutions"),
                words("industries"),
                words("languages"),
                sizes(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The day stands in the form whatever status is chosen; it belongs to the pause alone. */
    private String pausedUntil() {
        return ProfileStatus.PAUSED.name().equals(text("status")) ? text("pausedUntil") : null;
    }

    private List<LocationJson> locations() {
        return IntStream.range(0, LOCATIONS)
                .mapToObj(i -> "locations[" + i + "]")
                .filter(field -> text(field + ".remove") == null)
                .flatMap(this::location)
                .toList();
    }

    private Stream<LocationJson> location(String field) {
        String location = text(field + ".location");
        String city = text(field + ".city");
        String country = text(field + ".country");
        List<ContactJson> contacts = new ArrayList<>();
        for (int i = 0; i < CONTACTS; i++)
            contact(field + ".contacts[" + i + "]").ifPresent(contacts::add);
        boolean empty = location == null && city == null && country == null && contacts.isEmpty();
        return empty ? Stream.empty() : Stream.of(new LocationJson(location, city, country, contacts));
    }

    private Optional<ContactJson> contact(String field) {
        String name = text(field + ".name");
        String email = text(field + ".email");
        String phone = text(field + ".phone");
        boolean empty = name == null && email == null && phone == null;
        if (empty || text(field + ".remove") != null) return Optional.empty();
        return Optional.of(new ContactJson(
                name,
                email,
                phone,
                text(field + ".language"),
                text(field + ".userId"),
                text(field + ".reminders") != null,
                null,
                null));
    }

    private List<String> sizes() {
        return Arrays.stream(CompanySize.values())
                .map(Enum::name)
                .filter(size -> text("servedCompanySizes." + size) != null)
                .toList();
    }

    /** Separated by commas, or one a line. */
    private List<String> words(String field) {
        return Optional.ofNullable(text(field)).stream()
                .flatMap(typed -> Arrays.stream(typed.split("[,\n，、]")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Nullable
    private String text(String field) {
        Object first = body.get(field) instanceof List<?> several ? several.getFirst() : body.get(field);
        return Optional.ofNullable(first)
                .map(typed -> typed.toString().strip())
                .filter(typed -> !typed.isEmpty())
                .orElse(null);
    }
}
