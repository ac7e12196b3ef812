package io.baton.api.registrations;

import io.baton.api.web.MoneyJson;
import io.baton.api.web.PersonJson;
import io.baton.events.Registration;
import io.baton.events.RegistrationForm;
import io.baton.events.RegistrationStage;
import io.baton.events.sealing.Sealing;
import io.baton.lifecycle.registration.DealKind;
import io.baton.lifecycle.registration.RegistrationField;
import io.baton.lifecycle.registration.RegistrationQueue;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A won deal's registration (L12).
 *
 * @param stage who has to act, if anybody
 * @param detail why, or how it was closed; absent while it is in review
 * @param toCorrect the form's fields that were sent back
 * @param notes what the reviewer wrote
 * @param saved what the partner has saved, to go on later; only for the partner
 * @param missing the fields that are still to be named before it can be filed
 */
@Serdeable
@Schema(name = "Registration")
public record RegistrationJson(
        @Schema(implementation = RegistrationQueue.class) String stage,

        @Nullable @Schema(ref = "RegistrationDetail") String detail,

        Instant since,
        List<String> eligibleSolutions,
        @Nullable FormJson form,

        @ArraySchema(schema = @Schema(ref = "RegistrationField"))
        List<String> toCorrect,

        @Nullable String notes,
        @Nullable RegistrationDraftJson saved,

        @ArraySchema(schema = @Schema(ref = "RegistrationField"))
        List<String> missing) {

    /** What the partner has filed. */
    @Serdeable
    @Schema(name = "RegistrationForm")
    public record FormJson(
            String company,
            String country,
            String solution,
            @Schema(implementation = DealKind.class) String dealKind,
            MoneyJson totalValue,
            MoneyJson solutionValue,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            boolean perpetual,
            LocalDate signedOn,
            PersonJson customerContact) {
        static FormJson of(RegistrationForm form) {
            return new FormJson(
                    Sealing.openText(form.getCompany()),
                    form.getCountry(),
                    form.getSolution(),
                    form.getDealKind().name(),
                    MoneyJson.of(form.getTotalValue()),
                    MoneyJson.of(form.getSolutionValue()),
                    form.getStartsOn(),
                    form.getEndsOn(),
                    form.getEndsOn() == null,
                    form.getSignedOn(),
                    PersonJson.opened(form.getCustomerContact()));
        }
    }

    /** What a partner has not filed is not the program's to see. */
    static RegistrationJson forProgram(Registration registration) {
        return of(Registration.newBuilder(registration).setSaved(null).build());
    }

    public static RegistrationJson of(Registration registration) {
        RegistrationStage standing = registration.getStage();
        return new RegistrationJson(
                RegistrationQueue.of(standing.name()).name(),
                standing == RegistrationStage.IN_REVIEW ? null : standing.name(),
                registration.getSince(),
                registration.getEligibleSolutions(),
                Optional.ofNullable(registration.getForm()).map(FormJson::of).orElse(null),
                toCorrect(registration).map(RegistrationField::path).toList(),
                Optional.ofNullable(registration.getNotes())
                        .map(Sealing::openText)
                        .orElse(null),
                Optional.ofNullable(registration.getSaved())
                        .map(RegistrationDraftJson::of)
                        .orElse(null),
                RegistrationDraftJson.missing(registration)
                        .map(RegistrationField::path)
                        .toList());
    }

    /** @return what was sent back; of a later release's fields nothing is known */
    static Stream<RegistrationField> toCorrect(Registration registration) {
        return registration.getToCorrect().stream()
                .filter(field -> field != io.baton.events.RegistrationField.UNKNOWN)
                .map(field -> RegistrationField.valueOf(field.name()));
    }
}
