package io.baton.api.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.api.web.Fields;
import io.baton.events.Person;
import io.baton.lifecycle.roles.Role;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The bodies by which a partner's people are changed. */
public final class PeopleRequests {
    private static final String ROLES =
            "One or more of partner-admin, referrals-admin, referrals-user and profile-admin.";

    private PeopleRequests() {}

    /** Inviting somebody (L14). */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "Invitation")
    public record InviteJson(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String email,

            @Nullable @Schema(description = ROLES, requiredMode = Schema.RequiredMode.REQUIRED)
            List<String> roles,

            @Nullable
            @Schema(description = "Whose contact they become: they get the mails about its requests, and see them.")
            List<PlaceJson> locations,

            @Nullable @Schema(description = "To write to them in; English if absent.", example = "de")
            String language,

            @Nullable @Schema(description = "Why; kept with the change.")
            String reason) {
        Person person(Fields fields) {
            String called = fields.line("name", name);
            if (called == null) fields.error("name", "is required");
            return new Person(
                    Fields.orEmpty(called),
                    Fields.orEmpty(fields.email("email", email)),
                    null,
                    fields.language("language", language));
        }
    }

    /** What somebody is to have from now on (L14). */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "Standing")
    public record StandingJson(
            @Nullable @Schema(description = ROLES + " All that they are to have; as they are if absent.")
            List<String> roles,

            @Nullable @Schema(description = "Whose contact they are to be; as it is if absent.")
            List<PlaceJson> locations,

            @Nullable @Schema(description = "Why; kept with the change.")
            String reason) {}

    /** @return the roles; a role that a partner's people do not have is at fault */
    static Set<Role> roles(Fields fields, List<String> named) {
        Set<Role> roles = new HashSet<>();
        List<String> words = fields.several("roles", named);
        for (int i = 0; i < words.size(); i++) {
            Optional<Role> role = Role.named(List.of(words.get(i))).stream()
                    .filter(Role.ofPartners()::contains)
                    .findFirst();
            if (role.isEmpty()) fields.error("roles[" + i + "]", "must be a role of a partner's people");
            role.ifPresent(roles::add);
        }
        if (words.isEmpty()) fields.error("roles", "must be at least one");
        return roles;
    }
}
