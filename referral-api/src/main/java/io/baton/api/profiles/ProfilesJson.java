package io.baton.api.profiles;

import io.baton.api.web.Fields;
import io.baton.api.web.ProblemException;
import io.baton.partners.Profiles.Entry;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * One page of business profiles, in the order of their ids.
 *
 * @param profiles the profiles
 * @param next where the next page begins; absent if there is none
 */
@Serdeable
@Schema(name = "BusinessProfiles")
public record ProfilesJson(
        List<ProfileJson> profiles, @Nullable String next) {
    static final int MOST = 200;
    private static final String BEGINNING = "";
    private static final String OF_THIS_LIST = "profile:";

    /** @param found one more than the limit, if there are more */
    static ProfilesJson of(List<Entry> found, int limit, Function<Entry, ProfileJson> shown) {
        List<ProfileJson> page = found.stream().limit(limit).map(shown).toList();
        return new ProfilesJson(page, found.size() > limit ? cursor(page.getLast()) : null);
    }

    /**
     * @return the id behind which the page begins
     * @throws ProblemException if the cursor or the limit is wrong
     */
    static String after(@Nullable String cursor, int limit) {
        Fields fields = new Fields();
        if (limit < 1 || limit > MOST) fields.error("limit", "must be from 1 to " + MOST);
        String after = cursor == null ? BEGINNING : opened(cursor, fields);
        fields.check();
        return after;
    }

    private static String opened(String cursor, Fields fields) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(OF_THIS_LIST)) return text.substring(OF_THIS_LIST.length());
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        fields.error("cursor", "is not a cursor of this list");
        return BEGINNING;
    }

    private static String cursor(ProfileJson last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((OF_THIS_LIST + last.profileId()).getBytes(StandardCharsets.UTF_8));
    }
}
