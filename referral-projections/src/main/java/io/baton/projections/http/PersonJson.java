package io.baton.projections.http;

import io.baton.events.Person;
import io.baton.events.Sealed;
import io.baton.events.wire.Sealing;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/** Somebody to reach. */
@Serdeable
public record PersonJson(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone) {
    static PersonJson of(Person person) {
        return new PersonJson(person.getName(), person.getEmail(), person.getPhone());
    }

    static PersonJson opened(Sealed sealed) {
        return sealed == null ? null : of(Sealing.openPerson(sealed));
    }
}
