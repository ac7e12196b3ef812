package io.baton.inbox.people;

import io.baton.api.people.PeopleRequests.InviteJson;
import io.baton.api.people.PeopleRequests.StandingJson;
import io.baton.api.people.PlaceJson;
import io.baton.lifecycle.roles.Role;
import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Map;

/**
 * What stands in a form about somebody. A place is a field of its own, by its number in the list that the page shows: its names are what
 * partners write, and may hold anything.
 *
 * @param written by field
 * @param places the partner's locations, as the form has them
 */
public record PeopleForm(Map<String, Object> written, List<PlaceJson> places) {
    /** Nothing yet. */
    static final PeopleForm EMPTY = new PeopleForm(Map.of(), List.of());

    public PeopleForm {
        written = Map.copyOf(written);
        places = List.copyOf(places);
    }

    /** @return what stands in a field; empty if nothing does */
    public String in(String field) {
        return written.get(field) instanceof String text ? text.strip() : "";
    }

    /** @return whether a mark is set */
    public boolean marked(String field) {
        return "true".equals(in(field));
    }

    /** @return whether the form gives this role */
    public boolean gives(Role role) {
        return marked("role." + role.inToken());
    }

    /** @return whether the form names this location */
    public boolean names(PlaceJson place) {
        return marked(field(place));
    }

    /** @return the field of a location */
    public static String field(PlaceJson place) {
        return "place." + place.profileId() + "/" + place.location();
    }

    @Nullable
    String absentIfEmpty(String field) {
        return in(field).isEmpty() ? null : in(field);
    }

    InviteJson invitation(String language) {
        return new InviteJson(
                absentIfEmpty("name"), absentIfEmpty("email"), roles(), named(), language, absentIfEmpty("reason"));
    }

    StandingJson standing() {
        return new StandingJson(roles(), named(), absentIfEmpty("reason"));
    }

    private List<String> roles() {
        return PeoplePage.roles().stream()
                .filter(this::gives)
                .map(Role::inToken)
                .toList();
    }

    private List<PlaceJson> named() {
        return places.stream().filter(this::names).toList();
    }
}
