package io.baton.api.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.events.Person;
import io.baton.events.Sealed;
import io.baton.events.sealing.Sealing;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/** Somebody to reach. */
@JsonIgnoreProperties(ignoreUnknown = false)
@Serdeable
public record PersonJson(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone) {
    public static PersonJson of(Person person) {
        return new PersonJson(person.getName(), person.getEmail(), person.getPhone());
    }

    public static PersonJson opened(Sealed sealed) {
        return sealed == null ? null : of(Sealing.openPerson(sealed));
    }
}
