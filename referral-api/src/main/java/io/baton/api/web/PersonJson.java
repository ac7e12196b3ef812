package io.baton.api.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.events.Person;
import io.baton.events.Sealed;
import io.baton.events.sealing.Sealing;
import io.baton.records.PhoneNumber;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import java.util.Optional;

/** Somebody to reach. */
@JsonIgnoreProperties(ignoreUnknown = false)
@Serdeable
@Schema(name = "Person")
public record PersonJson(
        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        String name,

        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        String email,

        @Nullable @Schema(description = "As it was typed.") String phone,

        @Nullable
        @Schema(
                accessMode = AccessMode.READ_ONLY,
                description = "The number to dial; absent if it cannot be read.",
                example = "+4940123456")
        String phoneE164,

        @Nullable @Schema(accessMode = AccessMode.READ_ONLY, description = "The extension to dial behind it.")
        String phoneExtension) {
    /** @param country in which a number without a country's code is; null if it is not known */
    public static PersonJson of(Person person, @Nullable String country) {
        Optional<PhoneNumber> phone = PhoneNumber.read(person.getPhone(), country);
        return new PersonJson(
                person.getName(),
                person.getEmail(),
                person.getPhone(),
                phone.flatMap(PhoneNumber::e164).orElse(null),
                phone.flatMap(PhoneNumber::extension).orElse(null));
    }

    public static PersonJson opened(Sealed sealed) {
        return sealed == null ? null : of(Sealing.openPerson(sealed), null);
    }
}
