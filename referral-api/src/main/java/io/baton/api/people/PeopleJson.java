package io.baton.api.people;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Who belongs to a partner.
 *
 * @param people in the order of their names
 */
@Serdeable
@Schema(name = "People")
public record PeopleJson(List<PersonOfPartnerJson> people) {
    public PeopleJson {
        people = List.copyOf(people);
    }
}
