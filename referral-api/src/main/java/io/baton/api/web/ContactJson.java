package io.baton.api.web;

import io.baton.events.Person;
import io.baton.events.Sealed;
import io.baton.events.sealing.Sealing;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the partner's people on an engagement (L4, L9).
 *
 * @param contactId the pseudonym of the address: another address is another id
 */
@Serdeable
@Schema(name = "Contact")
public record ContactJson(
        String contactId,
        String name,
        String email,
        @Nullable @Schema(description = "As it was typed.") String phone,

        @Nullable @Schema(description = "The number to dial; absent if it cannot be read.", example = "+4940123456")
        String phoneE164,

        @Nullable @Schema(description = "The extension to dial behind it.")
        String phoneExtension) {
    private static final String NO_PREFIX = "";

    /** @param country in which a number without a country's code is: the partner's; null if it is not known */
    public static ContactJson opened(Sealed sealed, @Nullable String country) {
        PersonJson person = PersonJson.of(Sealing.openPerson(sealed), country);
        return new ContactJson(
                sealed.getSubjectId(),
                person.name(),
                person.email(),
                person.phone(),
                person.phoneE164(),
                person.phoneExtension());
    }

    /** @throws ProblemException if something is wrong with them, naming the field */
    public static Sealed seal(PersonJson person) {
        Fields fields = new Fields();
        Sealed sealed = seal(fields, NO_PREFIX, person);
        fields.check();
        return sealed;
    }

    public static List<Sealed> seal(Fields fields, List<PersonJson> people) {
        List<Sealed> sealed = new ArrayList<>();
        for (PersonJson person : people) sealed.add(seal(fields, "colleagues[" + sealed.size() + "].", person));
        return sealed;
    }

    public static Sealed seal(Fields fields, String prefix, PersonJson person) {
        String name = fields.line(prefix + "name", person.name());
        if (name == null) fields.error(prefix + "name", "is required");
        String email = fields.email(prefix + "email", person.email());
        String phone = fields.phone(prefix + "phone", person.phone());
        return name == null || email == null ? null : Sealing.person(new Person(name, email, phone, null));
    }
}
